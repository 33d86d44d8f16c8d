-- Who opened a matter, for those who may see the matter. The trail itself stays closed to them.
create policy readers on entente.audit_entry for select to entente_migrate using (matter is not null and deed = 'matter.viewed');

create function entente.readers_of(wanted uuid)
    returns table (actor uuid, first timestamptz, last timestamptz, times bigint)
    language sql stable security definer
begin atomic
    select a.actor, min(a.at), max(a.at), count(*) from entente.audit_entry a
    where a.matter = wanted and a.deed = 'matter.viewed' and a.actor is not null and entente.sees(wanted)
    group by a.actor order by max(a.at) desc;
end;
revoke all on function entente.readers_of(uuid) from public;
grant execute on function entente.readers_of(uuid) to entente_serve;
