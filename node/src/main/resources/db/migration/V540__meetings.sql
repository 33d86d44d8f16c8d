-- What the acts of meetings, series, honours, occasions, positions, strategic reports and of the protection of visits say,
-- as their lists read it. All of it can be read again from the acts.
create table entente.meeting_told (
    matter uuid  primary key,
    kind   text  not null,
    told   jsonb not null,
    since  jsonb not null
);

-- One line of the calendar: a meeting, one edition of a series, an honour, an occasion, a forum, a report.
create table entente.meeting_line (
    matter   uuid not null,
    line     int  not null,
    kind     text not null,
    id       text not null,
    title    jsonb not null,
    sort     text,
    level    text,
    said     text not null,
    starts   date not null,
    ends     date not null,
    place    text,
    host     text,
    series   text,
    edition  int,
    heads    text[] not null,
    outcomes text[] not null,
    minutes  text,
    basis    text,
    ref      text,
    held     boolean not null,
    -- The level whose two sides met or will meet; none for what was called off or is no meeting.
    contact  text,
    primary key (matter, line)
);
create index meeting_line_starts on entente.meeting_line (starts desc, matter, line);
create index meeting_line_contact on entente.meeting_line (contact, starts desc, matter, line) where contact is not null;
create index meeting_line_kind on entente.meeting_line (kind, starts desc, matter, line);
create index meeting_line_series on entente.meeting_line (series, starts desc) where series is not null;

create table entente.meeting_series (
    matter  uuid primary key,
    id      text not null,
    title   jsonb not null,
    cadence text not null,
    level   text not null,
    hosts   text[] not null,
    basis   text,
    ref     text
);

-- How a visit or event is kept safe: posts, tasks and counts.
create table entente.protection (
    matter uuid primary key,
    id     text not null,
    title  jsonb not null,
    of     text not null,
    said   text not null,
    starts date not null,
    ends   date not null,
    place  text,
    host   text,
    whole  jsonb not null
);
create index protection_starts on entente.protection (starts, matter);

do $$
declare
    named text;
begin
    foreach named in array array['meeting_told', 'meeting_line', 'meeting_series', 'protection'] loop
        execute format('alter table entente.%I enable row level security', named);
        execute format('alter table entente.%I force row level security', named);
        execute format('create policy serve_sees on entente.%I to entente_serve using (entente.sees(matter)) with check (entente.sees(matter))', named);
        execute format('create policy exchange_all on entente.%I to entente_exchange using (true) with check (true)', named);
        execute format('grant select, insert, update, delete on entente.%I to entente_serve, entente_exchange', named);
    end loop;
end $$;
