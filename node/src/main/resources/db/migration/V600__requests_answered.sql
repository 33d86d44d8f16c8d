-- How many requests were answered in a period, and how many of them in time: a figure of the whole nation for the
-- indicators of yearly plans. It is asked by officers who may read none of these requests, so it is counted here and
-- nothing but two numbers comes out. Only inside this function do rows of matters and acts show themselves to the owner.
create index act_answered on entente.act (claimed_at, matter) where act = 'answer';

create policy owner_counts on entente.matter for select to entente_migrate using (current_setting('entente.counting', true) = 'yes');
create policy owner_counts on entente.act for select to entente_migrate using (current_setting('entente.counting', true) = 'yes');

-- The time of an answer is the one its author signed, and the due instant the one of the receipt: both nations hold both,
-- so both count the same. A clock that was stopped stands where it was stopped.
create function entente.requests_answered(with_partner text, since timestamptz, until timestamptz)
    returns table (answered bigint, in_time bigint) language plpgsql volatile security definer
    set search_path = pg_catalog as $$
begin
    perform set_config('entente.counting', 'yes', true);
    return query
    select count(*), count(*) filter (where kept)
    from (select bool_or(m.due_at is null or least(a.claimed_at, m.clock_stopped) <= m.due_at) as kept
          from entente.act a join entente.matter m on m.matter = a.matter
          where a.act = 'answer' and a.effect = 'EFFECTIVE' and a.claimed_at >= since and a.claimed_at < until
            and m.kind = 'request' and m.partner = with_partner and entente.acting_officer() is not null
          group by a.matter) of_one;
    perform set_config('entente.counting', '', true);
end $$;
revoke all on function entente.requests_answered(text, timestamptz, timestamptz) from public;
grant execute on function entente.requests_answered(text, timestamptz, timestamptz) to entente_serve;
