-- Agreements, plans and meetings of two ministries are for every desk of both: one access row lets in the whole nation,
-- so that twenty years of them are not written once for each desk. Lists of a desk's own work go on reading the desk's
-- own rows alone.
create function entente.whole_nation() returns text language sql immutable parallel safe return '*';

create or replace function entente.sees(wanted uuid) returns boolean language sql stable parallel safe security definer
    return exists (select 1 from entente.matter_access a
                   where a.matter = wanted
                     and (a.unit = any (entente.acting_units())
                          or (a.unit = entente.whole_nation() and entente.acting_officer() is not null)));

drop policy serve_sees on entente.matter_access;
create policy serve_sees on entente.matter_access for select to entente_serve
    using (unit = any (entente.acting_units()) or (unit = entente.whole_nation() and entente.acting_officer() is not null)
        or entente.sees(matter));
drop policy serve_adds on entente.matter_access;
create policy serve_adds on entente.matter_access for insert to entente_serve
    with check (entente.sees(matter)
        or ((unit = any (entente.acting_units()) or (unit = entente.whole_nation() and entente.acting_officer() is not null))
            and entente.unclaimed(matter)));

-- Many acts that two people decide as one: what an import brings, or what the partner's import asks us to confirm.
create table entente.bundle (
    bundle      uuid        primary key,
    title       text        not null,
    author      uuid        not null,
    author_name text        not null,
    unit        text        not null,
    partner     text        not null,
    acts        int         not null,
    at          timestamptz not null
);
alter table entente.bundle enable row level security;
alter table entente.bundle force row level security;
create policy serve_sees on entente.bundle to entente_serve
    using (author = entente.acting_officer() or unit = any (entente.acting_units()))
    with check (author = entente.acting_officer() or unit = any (entente.acting_units()));
grant select, insert, update, delete on entente.bundle to entente_serve;

alter table entente.draft add column bundle uuid;
create index draft_bundle on entente.draft (bundle, draft) where bundle is not null;

-- The exchange asks the same question of its own rows; there is one answer to it.
create or replace function entente.sees_matter(wanted uuid) returns boolean language plpgsql stable as $$
begin
    return entente.sees(wanted);
end $$;
