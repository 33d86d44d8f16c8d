-- What the acts of agreements, plans and commitments say, as their lists and figures read it. All of it can be read again
-- from the acts.
create table entente.agreement (
    matter   uuid primary key,
    id       text not null,
    form     text not null,
    status   text not null,
    signed   text,
    in_force text,
    told     jsonb not null
);

create table entente.obligation (
    matter      uuid not null,
    id          text not null,
    number      int  not null,
    owner       text not null,
    told        jsonb not null,
    status      text not null default 'open',
    reported_on date,
    report      jsonb,
    primary key (matter, id)
);

create table entente.plan (
    matter    uuid primary key,
    id        text not null,
    year      int  not null,
    title     jsonb not null,
    signed    text,
    in_force  boolean not null,
    told      jsonb not null
);
create index plan_year on entente.plan (year desc, matter);

-- The text of a plan after each act that changed it; the last one is the text as it stands.
create table entente.plan_text (
    matter uuid  not null,
    number int   not null,
    act    bytea not null,
    nation text  not null,
    at     timestamptz not null,
    text   jsonb not null,
    digest bytea not null,
    reason jsonb,
    primary key (matter, number)
);

create table entente.plan_signature (
    matter    uuid  not null,
    review    boolean not null,
    nation    text  not null,
    authority text  not null,
    post      text  not null,
    act       bytea not null,
    at        timestamptz not null,
    said      jsonb not null,
    primary key (matter, review, nation)
);

create table entente.plan_item (
    matter  uuid not null,
    id      text not null,
    number  int  not null,
    due     date not null,
    told    jsonb not null,
    primary key (matter, id)
);
create index plan_item_due on entente.plan_item (due, matter);

-- The last word of each side on an item: its progress, its figure, and in the review the rule by which it counted.
create table entente.plan_progress (
    matter   uuid not null,
    item     text not null,
    nation   text not null,
    on_day   date not null,
    progress int,
    figure   numeric,
    status   text,
    said     jsonb,
    reviewed jsonb,
    primary key (matter, item, nation)
);

create table entente.plan_minute (
    matter uuid  not null,
    act    bytea not null,
    nation text  not null,
    at     timestamptz not null,
    said   jsonb not null,
    primary key (matter, act)
);

create table entente.commitment (
    matter    uuid primary key,
    id        text not null,
    owner     text not null,
    meeting   text,
    plan_item text,
    made      text,
    due       date,
    status    text not null,
    title     jsonb not null,
    told      jsonb not null
);
create index commitment_due on entente.commitment (due, matter) where status in ('open', 'running', 'unknown');
create index commitment_made on entente.commitment (made, matter);
create index commitment_meeting on entente.commitment (meeting);

create table entente.commitment_report (
    matter uuid  not null,
    act    bytea not null,
    nation text  not null,
    on_day date  not null,
    status text  not null,
    said   jsonb not null,
    primary key (matter, act)
);

do $$
declare
    name text;
begin
    foreach name in array array['agreement', 'obligation', 'plan', 'plan_text', 'plan_signature', 'plan_item', 'plan_progress',
        'plan_minute', 'commitment', 'commitment_report'] loop
        execute format('alter table entente.%I enable row level security', name);
        execute format('alter table entente.%I force row level security', name);
        execute format('create policy serve_sees on entente.%I to entente_serve using (entente.sees(matter)) with check (entente.sees(matter))', name);
        execute format('create policy exchange_all on entente.%I to entente_exchange using (true) with check (true)', name);
        execute format('grant select, insert, update, delete on entente.%I to entente_serve, entente_exchange', name);
    end loop;
end $$;
