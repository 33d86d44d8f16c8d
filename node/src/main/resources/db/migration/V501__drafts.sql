-- What an officer writes before it becomes an act. Until he hands it in, nobody but him sees it; it never crosses the
-- border in this form.
create table entente.draft (
    draft       uuid        primary key,
    matter      uuid        not null,
    kind        text        not null,
    kind_version int        not null,
    act         text        not null,
    reference   text        not null,
    register_year   int,
    register_number bigint,
    opens       boolean     not null,
    author      uuid        not null,
    author_name text        not null,
    author_post text        not null,
    unit        text        not null,
    status      text        not null check (status in ('WRITING', 'HANDED_IN', 'RETURNED', 'RELEASED', 'STOPPED', 'KEPT_BACK')),
    partner     text,
    authority   text,
    handling    smallint    not null default 0 check (handling between 0 and 3),
    title       text,
    body        jsonb       not null,
    notes       text        not null default '',
    version     int         not null default 1,
    changed_at  timestamptz not null,
    handed_in_at timestamptz,
    expires_at  timestamptz not null,
    needs_test  boolean     not null default false,
    stopped_by  text
);
create index draft_author on entente.draft (author, changed_at desc);
create index draft_waiting on entente.draft (unit, handed_in_at) where status = 'HANDED_IN';
create index draft_expiry on entente.draft (expires_at) where status <> 'RELEASED';
create index draft_matter on entente.draft (matter);

-- What was handed in or returned, version by version: the releasing officer sees what changed since he returned it.
create table entente.draft_step (
    draft      uuid        not null references entente.draft (draft) on delete cascade,
    number     int         not null,
    step       text        not null check (step in ('BEGUN', 'HANDED_IN', 'RETURNED', 'RELEASED', 'STOPPED', 'KEPT_BACK', 'APPEALED')),
    at         timestamptz not null,
    officer    uuid        not null,
    name       text        not null,
    note       text,
    body       jsonb,
    primary key (draft, number)
);

create table entente.draft_attachment (
    draft      uuid        not null references entente.draft (draft) on delete cascade,
    number     int         not null,
    name       text        not null,
    media_type text        not null,
    size_bytes bigint      not null,
    handling   smallint    not null,
    staged     uuid        not null,
    readable   boolean     not null,
    extract    text,
    unreadable_because text,
    added_at   timestamptz not null,
    primary key (draft, number)
);

-- A draft is its author's; once handed in, also its unit's (the releasing officers'). A stopped one is its author's and
-- oversight's alone.
create function entente.sees_draft(wanted uuid) returns boolean language sql stable security definer
    return exists (select 1 from entente.draft d where d.draft = wanted
        and (d.author = entente.acting_officer()
             or (d.status in ('HANDED_IN', 'RETURNED', 'RELEASED', 'KEPT_BACK') and d.unit = any (entente.acting_units()))
             or (d.needs_test and d.status = 'HANDED_IN' and 'LEGAL_OFFICER' = any (entente.acting_roles()))
             or (d.status in ('STOPPED', 'KEPT_BACK') and 'OVERSIGHT' = any (entente.acting_roles()))));

-- A stopped draft leaves the sight of whoever stopped it, so he cannot write that row himself.
create function entente.stop_draft(wanted uuid, until timestamptz, rule text) returns void language sql volatile security definer
begin atomic
    update entente.draft set status = 'STOPPED', handed_in_at = null, expires_at = until, stopped_by = rule
    where draft = wanted and entente.sees_draft(wanted);
end;
revoke all on function entente.stop_draft(uuid, timestamptz, text) from public;
grant execute on function entente.stop_draft(uuid, timestamptz, text) to entente_serve;

alter table entente.draft enable row level security;
alter table entente.draft force row level security;
create policy owner_reads on entente.draft for select to entente_migrate using (true);
create policy owner_stops on entente.draft for update to entente_migrate using (true) with check (status = 'STOPPED');
create policy serve_sees on entente.draft to entente_serve
    using (author = entente.acting_officer()
           or (status in ('HANDED_IN', 'RETURNED', 'RELEASED', 'KEPT_BACK') and unit = any (entente.acting_units()))
           or (needs_test and status = 'HANDED_IN' and 'LEGAL_OFFICER' = any (entente.acting_roles()))
           or (status in ('STOPPED', 'KEPT_BACK') and 'OVERSIGHT' = any (entente.acting_roles())))
    with check (author = entente.acting_officer() or unit = any (entente.acting_units())
           or 'LEGAL_OFFICER' = any (entente.acting_roles()));
create policy oversight_reads on entente.draft for select to entente_oversight using (status in ('STOPPED', 'KEPT_BACK'));
create policy exchange_all on entente.draft to entente_exchange using (true) with check (true);

alter table entente.draft_step enable row level security;
alter table entente.draft_step force row level security;
create policy serve_sees on entente.draft_step to entente_serve using (entente.sees_draft(draft)) with check (entente.sees_draft(draft));
create policy exchange_all on entente.draft_step to entente_exchange using (true) with check (true);

alter table entente.draft_attachment enable row level security;
alter table entente.draft_attachment force row level security;
create policy serve_sees on entente.draft_attachment to entente_serve using (entente.sees_draft(draft)) with check (entente.sees_draft(draft));
create policy exchange_all on entente.draft_attachment to entente_exchange using (true) with check (true);

grant select, insert, update, delete on entente.draft, entente.draft_step, entente.draft_attachment to entente_serve, entente_exchange;
grant select on entente.draft to entente_oversight;
grant execute on function entente.sees_draft(uuid) to entente_serve;
