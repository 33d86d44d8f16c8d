-- What the acts of courses, missions, donations, projects and programmes say, as their lists and figures read it. All of it
-- can be read again from the acts.
create table entente.programme_told (
    matter uuid  primary key,
    kind   text  not null,
    told   jsonb not null,
    since  jsonb not null
);

-- Courses and missions of experts: who was taught what, and who taught the rights of people.
create table entente.training (
    matter          uuid primary key,
    kind            text not null,
    id              text not null,
    title           jsonb not null,
    content         text not null,
    said            text,
    starts          date,
    year            int,
    days            int,
    courses         int,
    host            text,
    given_by        text,
    unit            text,
    guests          text[] not null,
    officers        int,
    nominated       int,
    attended        int,
    certificates    int,
    women           int,
    men             int,
    human_rights    boolean,
    human_rights_by text,
    basis           text,
    ref             text
);
create index training_starts on entente.training (starts desc nulls last, matter);
create index training_year on entente.training (year desc, matter);

-- Projects, programmes and donations.
create table entente.portfolio (
    matter      uuid primary key,
    kind        text not null,
    id          text not null,
    title       jsonb not null,
    sort        text,
    status      text not null,
    said        text,
    starts      date,
    due         date,
    handed_over date,
    owner       text,
    budget      numeric,
    spent       numeric,
    currency    text,
    planned     int,
    built       int,
    missing     text[] not null,
    rights      boolean,
    basis       text,
    ref         text,
    whole       jsonb not null
);
create index portfolio_status on entente.portfolio (status, starts desc nulls last, matter);
create index portfolio_starts on entente.portfolio (starts desc nulls last, matter);

create table entente.milestone (
    matter uuid not null,
    id     text not null,
    number int  not null,
    title  jsonb not null,
    due    date,
    done   date,
    primary key (matter, id)
);
create index milestone_due on entente.milestone (due, matter) where done is null;

create table entente.indicator (
    matter uuid not null,
    name   text not null,
    year   int  not null,
    number bigint not null,
    goal   bigint,
    primary key (matter, name, year)
);

do $$
declare
    named text;
begin
    foreach named in array array['programme_told', 'training', 'portfolio', 'milestone', 'indicator'] loop
        execute format('alter table entente.%I enable row level security', named);
        execute format('alter table entente.%I force row level security', named);
        execute format('create policy serve_sees on entente.%I to entente_serve using (entente.sees(matter)) with check (entente.sees(matter))', named);
        execute format('create policy exchange_all on entente.%I to entente_exchange using (true) with check (true)', named);
        execute format('grant select, insert, update, delete on entente.%I to entente_serve, entente_exchange', named);
    end loop;
end $$;
