-- The matter thread: what two nations share, as this node reads it from the signed acts. Everything here but drafts,
-- registers, access and links can be rebuilt from headers and parts.

-- Who may see a matter, and why. The row also carries what lists are sorted and filtered by, so that a list of one unit
-- is one range of one index however many matters the nation has.
create table entente.matter_access (
    matter      uuid        not null,
    unit        text        not null,
    why         text        not null check (why in ('ADDRESSED', 'AUTHOR', 'HOLDER', 'ADDED', 'DELEGATED')),
    granted_at  timestamptz not null,
    granted_by  uuid,
    opened_at   timestamptz not null,
    moved_at    timestamptz not null,
    kind        text        not null,
    state       text        not null,
    must_act    text        not null check (must_act in ('WE', 'THEY', 'NOBODY')),
    due_at      timestamptz,
    unread      boolean     not null default true,
    primary key (unit, matter)
);
create index matter_access_matter on entente.matter_access (matter);
create index matter_access_due on entente.matter_access (unit, must_act, due_at, matter) where must_act <> 'NOBODY';
create index matter_access_opened on entente.matter_access (unit, opened_at desc, matter desc);
create index matter_access_state on entente.matter_access (unit, state, opened_at desc, matter desc);
create index matter_access_unread on entente.matter_access (unit, moved_at desc, matter) where unread;

alter table entente.matter_access enable row level security;
alter table entente.matter_access force row level security;

-- These two functions answer the one question every policy asks. They run as the owner, because a policy on a table
-- cannot ask that same table; the owner may read access rows and nothing else.
create policy owner_reads on entente.matter_access for select to entente_migrate using (true);

create function entente.sees(wanted uuid) returns boolean language sql stable parallel safe security definer
    return exists (select 1 from entente.matter_access a
                   where a.matter = wanted and a.unit = any (entente.acting_units()));

create function entente.unclaimed(wanted uuid) returns boolean language sql stable security definer
    return not exists (select 1 from entente.matter_access a where a.matter = wanted);

create policy serve_sees on entente.matter_access for select to entente_serve
    using (unit = any (entente.acting_units()) or entente.sees(matter));
-- A unit is let in by one that is in already; only a matter that nobody holds yet can be claimed, by one's own unit.
create policy serve_adds on entente.matter_access for insert to entente_serve
    with check (entente.sees(matter) or (unit = any (entente.acting_units()) and entente.unclaimed(matter)));
create policy serve_moves on entente.matter_access for update to entente_serve
    using (entente.sees(matter)) with check (entente.sees(matter));
create policy serve_removes on entente.matter_access for delete to entente_serve
    using (entente.sees(matter));
create policy exchange_all on entente.matter_access to entente_exchange using (true) with check (true);

create table entente.matter (
    matter          uuid        primary key,
    kind            text        not null,
    kind_version    int         not null,
    reference       text        not null,
    register_year   int,
    register_number bigint,
    title           text,
    title_language  text,
    ours            boolean     not null,
    partner         text        not null,
    our_authority   text        not null,
    their_authority text        not null,
    holder          text        not null,
    assigned_to     uuid,
    state           text        not null,
    must_act        text        not null check (must_act in ('WE', 'THEY', 'NOBODY')),
    handling        smallint    not null check (handling between 0 and 3),
    urgent          boolean     not null,
    urgency_reason  text,
    basis           text        not null,
    iccs            text,
    instrument      text,
    case_number     text,
    opened_at       timestamptz not null,
    moved_at        timestamptz not null,
    acts            int         not null,
    clock_started   timestamptz,
    clock_stopped   timestamptz,
    clock_reason    text,
    due_at          timestamptz,
    rule            text,
    rule_version    text,
    zone            text,
    fictional       boolean     not null,
    review_on       date,
    erase_on        date,
    erased_at       timestamptz,
    unique (register_year, register_number)
);
create index matter_reference on entente.matter (reference);
create index matter_due on entente.matter (due_at, matter) where must_act = 'WE';
create index matter_review on entente.matter (review_on) where erased_at is null;
alter table entente.matter enable row level security;
alter table entente.matter force row level security;
create policy serve_sees on entente.matter to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.matter to entente_exchange using (true) with check (true);

-- One act as the matter's page needs it; the signed header and the sealed parts are the exchange's.
create table entente.act (
    digest      bytea       primary key check (octet_length(digest) = 32),
    matter      uuid        not null references entente.matter (matter),
    act         text        not null,
    author      text        not null,
    authority   text        not null,
    post        text        not null,
    seen        bytea[]     not null,
    claimed_at  timestamptz not null,
    held_at     timestamptz not null,
    effect      text        not null,
    outcome     text        not null,
    handling    smallint    not null,
    parts       jsonb       not null,
    released_by uuid,
    drafted_by  uuid
);
create index act_matter on entente.act (matter, held_at desc, digest);
alter table entente.act enable row level security;
alter table entente.act force row level security;
create policy serve_sees on entente.act to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.act to entente_exchange using (true) with check (true);

-- The words of titles and references, so that a search is a range of an index also under row-level security.
create table entente.matter_word (
    matter uuid not null references entente.matter (matter) on delete cascade,
    word   text collate "C" not null,
    primary key (word, matter)
);
create index matter_word_matter on entente.matter_word (matter);
alter table entente.matter_word enable row level security;
alter table entente.matter_word force row level security;
create policy serve_sees on entente.matter_word to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.matter_word to entente_exchange using (true) with check (true);

-- Each nation numbers what it sends and receives, year by year. A sequence, because a counter row would make every
-- release and every arrival wait for the one before it; a gap is a registration that was rolled back.
create sequence entente.register_number;
create table entente.register (
    year int    primary key,
    base bigint not null
);

create table entente.matter_link (
    matter    uuid        not null,
    other     uuid        not null,
    why       text        not null,
    linked_at timestamptz not null,
    linked_by uuid,
    primary key (matter, other),
    check (matter <> other)
);
create index matter_link_other on entente.matter_link (other);
alter table entente.matter_link enable row level security;
alter table entente.matter_link force row level security;
create policy serve_sees on entente.matter_link to entente_serve
    using (entente.sees(matter) and entente.sees(other)) with check (entente.sees(matter) and entente.sees(other));
create policy exchange_all on entente.matter_link to entente_exchange using (true) with check (true);

-- What happened to a matter inside this nation: registered, assigned, passed down, taken back. Never crosses the border.
create table entente.matter_step (
    matter  uuid        not null,
    at      timestamptz not null,
    number  bigint      generated always as identity,
    step    text        not null,
    unit    text,
    officer uuid,
    note    text,
    primary key (matter, number)
);
alter table entente.matter_step enable row level security;
alter table entente.matter_step force row level security;
create policy serve_sees on entente.matter_step to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.matter_step to entente_exchange using (true) with check (true);

-- What a partner has allowed beyond a handling code, part by part.
create table entente.permission (
    asked      bytea       not null check (octet_length(asked) = 32),
    matter     uuid        not null,
    concerns   bytea       not null,
    use        text        not null check (use in ('evidential', 'onward', 'other-purpose')),
    asked_by   text        not null,
    asked_at   timestamptz not null,
    decision   text        check (decision in ('GIVEN', 'DENIED')),
    decided_by bytea,
    decided_at timestamptz,
    primary key (asked)
);
create index permission_matter on entente.permission (matter);
alter table entente.permission enable row level security;
alter table entente.permission force row level security;
create policy serve_sees on entente.permission to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.permission to entente_exchange using (true) with check (true);

grant select, insert, update, delete on entente.matter_access, entente.matter_word, entente.matter_link to entente_serve, entente_exchange;
grant usage on sequence entente.register_number to entente_serve, entente_exchange;
grant select, insert on entente.register to entente_serve, entente_exchange;
grant select, insert, update on entente.matter, entente.act, entente.permission to entente_serve, entente_exchange;
grant select, insert on entente.matter_step to entente_serve, entente_exchange;
revoke all on function entente.sees(uuid), entente.unclaimed(uuid) from public;
grant execute on function entente.sees(uuid), entente.unclaimed(uuid) to entente_serve, entente_exchange;
