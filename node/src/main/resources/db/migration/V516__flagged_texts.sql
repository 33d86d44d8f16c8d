-- Texts of acts without persons in which the gate saw what may be a political wish, and what two people said about each.
-- The text alone stands here, not the draft it is part of: oversight reads this and nothing more.
create table entente.flagged_text (
    number   bigint      generated always as identity primary key,
    matter   uuid        not null,
    text     text        not null check (length(text) between 1 and 200000),
    digest   text        not null check (digest ~ '^[0-9a-f]{64}$'),
    wishes   jsonb       not null,
    place    text        not null check (place in ('DRAFTING', 'ARRIVAL')),
    nation   text        not null,
    kind     text        not null,
    act      text        not null,
    path     text        not null,
    handling smallint    not null check (handling between 0 and 3),
    draft    uuid,
    held     bytea       check (octet_length(held) = 32),
    author   uuid,
    unit     text,
    reason   text        check (length(reason) between 1 and 4000),
    at       timestamptz not null,
    check ((place = 'DRAFTING') = (draft is not null)),
    check ((place = 'ARRIVAL') = (held is not null)),
    check ((place = 'DRAFTING') = (reason is not null)),
    unique (draft, path, digest),
    unique (held, path, digest)
);
create index flagged_text_matter on entente.flagged_text (matter);
create index flagged_text_digest on entente.flagged_text (matter, digest);

-- One word each of two different people. Never changed.
create table entente.flagged_decision (
    flagged  bigint      not null references entente.flagged_text (number) on delete cascade,
    reader   text        not null check (reader in ('SECOND_OFFICER', 'OVERSIGHT')),
    outcome  text        not null check (outcome in ('ORDINARY', 'PROTECTED')),
    reason   text        not null check (length(reason) between 1 and 4000),
    officer  uuid        not null,
    at       timestamptz not null,
    primary key (flagged, reader),
    unique (flagged, officer)
);

alter table entente.flagged_text enable row level security;
alter table entente.flagged_text force row level security;
create policy owner_reads on entente.flagged_text for select to entente_migrate using (true);
create policy serve_sees on entente.flagged_text for select to entente_serve
    using (author = entente.acting_officer() or 'OVERSIGHT' = any (entente.acting_roles())
           or (draft is not null and entente.sees_draft(draft)) or (held is not null and entente.sees(matter)));
create policy serve_asks on entente.flagged_text for insert to entente_serve
    with check (place = 'DRAFTING' and author = entente.acting_officer());
create policy serve_forgets on entente.flagged_text for delete to entente_serve
    using (draft is not null and (author = entente.acting_officer() or entente.sees_draft(draft)));
create policy exchange_all on entente.flagged_text to entente_exchange using (true) with check (true);

alter table entente.flagged_decision enable row level security;
alter table entente.flagged_decision force row level security;
create policy owner_reads on entente.flagged_decision for select to entente_migrate using (true);
create policy serve_sees on entente.flagged_decision for select to entente_serve
    using (exists (select 1 from entente.flagged_text f where f.number = flagged));
create policy serve_decides on entente.flagged_decision for insert to entente_serve
    with check (officer = entente.acting_officer()
        and (reader = 'OVERSIGHT') = ('OVERSIGHT' = any (entente.acting_roles()))
        and exists (select 1 from entente.flagged_text f where f.number = flagged and f.author is distinct from entente.acting_officer()));
create policy exchange_all on entente.flagged_decision to entente_exchange using (true) with check (true);

grant select, insert, delete on entente.flagged_text to entente_serve, entente_exchange;
grant select, insert on entente.flagged_decision to entente_serve;
grant select on entente.flagged_decision to entente_exchange;

-- Oversight does not see the draft that it finds political, so it cannot write that row itself; nor can anybody else here
-- but by a decision of his own.
create function entente.stop_flagged_draft(wanted uuid, until timestamptz, rule text) returns void language sql volatile security definer
begin atomic
    update entente.draft set status = 'STOPPED', handed_in_at = null, expires_at = until, stopped_by = rule
    where draft = wanted and status in ('WRITING', 'HANDED_IN', 'RETURNED')
        and exists (select 1 from entente.flagged_text f join entente.flagged_decision d on d.flagged = f.number
                    where f.draft = wanted and d.outcome = 'PROTECTED' and d.officer = entente.acting_officer());
end;
revoke all on function entente.stop_flagged_draft(uuid, timestamptz, text) from public;
grant execute on function entente.stop_flagged_draft(uuid, timestamptz, text) to entente_serve;
