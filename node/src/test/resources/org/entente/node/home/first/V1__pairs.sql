create table child (id bigint generated always as identity primary key);
create table parent (
    n int primary key,
    words text,
    raw bytea,
    twice int generated always as (2 * n) stored
);
alter table child add column parent int not null references parent;
alter table parent enable row level security;
alter table parent force row level security;
create policy exchange on parent to entente_exchange using (true) with check (true);
grant select, insert on parent, child to entente_exchange;
create table seeded (word text primary key);
insert into seeded values ('put there by the migration');
