-- Matters that came by another channel: a letter, I-24/7, a liaison officer. They have a number of ours and a clock, and
-- go through the same lists, but no act, no signature and no receipt: nothing of them is proven.
alter table entente.matter add column channel text check (channel in ('LETTER', 'I247', 'LIAISON', 'TELEPHONE'));
alter table entente.draft add column channel text check (channel in ('LETTER', 'I247', 'LIAISON', 'TELEPHONE'));
alter table entente.draft add column came_at timestamptz;

-- What our officer wrote down of the paper; the original is attached.
create table entente.paper (
    matter        uuid        primary key references entente.matter (matter),
    act           text        not null,
    body          jsonb,
    came_at       timestamptz not null,
    registered_at timestamptz not null,
    registered_by uuid        not null
);
create table entente.paper_file (
    matter     uuid    not null references entente.paper (matter),
    number     int     not null,
    name       text    not null,
    media_type text    not null,
    size_bytes bigint  not null,
    handling   smallint not null check (handling between 0 and 3),
    staged     uuid    not null,
    readable   boolean not null,
    primary key (matter, number)
);
alter table entente.paper enable row level security;
alter table entente.paper force row level security;
create policy serve_sees on entente.paper to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.paper to entente_exchange using (true) with check (true);
alter table entente.paper_file enable row level security;
alter table entente.paper_file force row level security;
create policy serve_sees on entente.paper_file to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.paper_file to entente_exchange using (true) with check (true);
grant select, insert on entente.paper, entente.paper_file to entente_serve;
grant select, update on entente.paper to entente_exchange;
grant select, delete on entente.paper_file to entente_exchange;

-- Notes of steps are words too: they go with the matter's other words, and the step stays.
grant update (note) on entente.matter_step to entente_exchange;
