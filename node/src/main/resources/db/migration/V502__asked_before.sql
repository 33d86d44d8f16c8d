-- The same person, vehicle, document, telephone or account, asked about by two desks. Only a keyed hash is kept: without
-- the node's key nobody can try out names against this table.
create table entente.identifier (
    hash   bytea not null check (octet_length(hash) = 32),
    matter uuid  not null,
    what   text  not null check (what in ('PERSON', 'VEHICLE', 'DOCUMENT', 'PHONE', 'ACCOUNT')),
    primary key (hash, matter)
);
create index identifier_matter on entente.identifier (matter);
alter table entente.identifier enable row level security;
alter table entente.identifier force row level security;
create policy owner_reads on entente.identifier for select to entente_migrate using (true);
create policy serve_sees on entente.identifier to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.identifier to entente_exchange using (true) with check (true);

-- Who asked whether somebody had asked; capped for each officer and day.
create table entente.asked_check (
    officer uuid        not null,
    day     date        not null,
    checks  int         not null,
    primary key (officer, day)
);

-- The desk that asked first learns that another desk types the same; neither learns more.
create table entente.asked_notice (
    matter   uuid        not null,
    unit     text        not null,
    by_unit  text        not null,
    what     text        not null,
    at       timestamptz not null,
    primary key (matter, by_unit)
);
alter table entente.asked_notice enable row level security;
alter table entente.asked_notice force row level security;
create policy owner_writes on entente.asked_notice to entente_migrate using (true) with check (true);
create policy serve_sees on entente.asked_notice for select to entente_serve using (entente.sees(matter));
create policy exchange_all on entente.asked_notice to entente_exchange using (true) with check (true);

-- The one way to ask across units. It tells which desk, what sort of identifier and nothing of the matter; the reference
-- only where the asking unit may see that matter anyway.
create function entente.asked_before(hashes bytea[], own_matter uuid, asking_unit text, moment timestamptz)
    returns table (desk text, what text, visible uuid) language plpgsql volatile security definer
    set search_path = pg_catalog as $$
begin
    insert into entente.asked_notice (matter, unit, by_unit, what, at)
    select i.matter, a.unit, asking_unit, min(i.what), moment
    from entente.identifier i join entente.matter_access a on a.matter = i.matter and a.why in ('AUTHOR', 'ADDRESSED')
    where i.hash = any (hashes) and i.matter <> own_matter and a.unit <> asking_unit
    group by i.matter, a.unit
    on conflict do nothing;
    return query
    select a.unit, i.what, case when entente.sees(i.matter) then i.matter end
    from entente.identifier i join entente.matter_access a on a.matter = i.matter and a.why in ('AUTHOR', 'ADDRESSED')
    where i.hash = any (hashes) and i.matter <> own_matter
    group by a.unit, i.what, i.matter
    limit 20;
end $$;

grant select, insert, delete on entente.identifier to entente_serve, entente_exchange;
grant select, insert, update on entente.asked_check to entente_serve;
grant select on entente.asked_notice to entente_serve, entente_exchange;
grant delete on entente.asked_notice to entente_exchange;
revoke all on function entente.asked_before(bytea[], uuid, text, timestamptz) from public;
grant execute on function entente.asked_before(bytea[], uuid, text, timestamptz) to entente_serve;
