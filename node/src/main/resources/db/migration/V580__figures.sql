-- Counts over whole tables. To ask for each row whether the officer sees its matter costs a second for fifty thousand
-- rows; here the matters that he sees are read once and joined. The answer is the same, and no row leaves, only counts.
create policy owner_counts on entente.commitment for select to entente_migrate using (true);
create policy owner_counts on entente.meeting_line for select to entente_migrate using (true);

-- The units as which the officer reads, as sees() has them; asked once for each count.
create function entente.reading_units() returns setof text language sql stable
begin atomic
    select unnest(entente.acting_units())
    union
    select entente.whole_nation() where entente.acting_officer() is not null;
end;

create function entente.commitments_counted(today date) returns table (owner text, standing text, number int)
    language sql stable security definer
begin atomic
    select c.owner,
        case when c.status in ('open', 'running', 'unknown') and c.due < today then 'overdue' else c.status end,
        count(*)::int
    from entente.commitment c
    where c.matter in (select a.matter from entente.matter_access a where a.unit in (select entente.reading_units()))
    group by 1, 2 order by 1, 2;
end;

create function entente.contacts_counted(today date) returns table (level text, year int, number int)
    language sql stable security definer
begin atomic
    select l.contact, extract(year from l.starts)::int, count(*)::int
    from entente.meeting_line l
    where l.contact is not null and l.starts <= today
      and l.matter in (select a.matter from entente.matter_access a where a.unit in (select entente.reading_units()))
    group by 1, 2 order by 2, 1;
end;

revoke all on function entente.commitments_counted(date), entente.contacts_counted(date) from public;
grant execute on function entente.commitments_counted(date), entente.contacts_counted(date) to entente_serve;
