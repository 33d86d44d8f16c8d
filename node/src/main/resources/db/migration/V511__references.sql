-- The references that this nation has given to matters of its own, each once and for ever, also after the matter is
-- erased. A partner's references are his; two of his that are equal are shown beside each other and refused by nobody.
create table entente.own_reference (
    reference text primary key,
    matter    uuid not null
);
-- The owner sees no matter but here, once.
create policy backfill on entente.matter for select to entente_migrate using (true);
insert into entente.own_reference (reference, matter)
select reference, matter from entente.matter where ours on conflict do nothing;
drop policy backfill on entente.matter;

-- Whoever writes a draft may learn that a reference is taken, and nothing of the matter that has it.
create function entente.reference_taken(wanted text, own uuid) returns boolean language sql stable security definer
    return exists (select 1 from entente.own_reference r where r.reference = wanted and r.matter <> own);

create function entente.take_reference(wanted text, own uuid) returns boolean language plpgsql volatile security definer
    set search_path = pg_catalog as $$
begin
    insert into entente.own_reference (reference, matter) values (wanted, own) on conflict do nothing;
    return exists (select 1 from entente.own_reference r where r.reference = wanted and r.matter = own);
end $$;
revoke all on function entente.reference_taken(text, uuid), entente.take_reference(text, uuid) from public;
grant execute on function entente.reference_taken(text, uuid), entente.take_reference(text, uuid) to entente_serve;
