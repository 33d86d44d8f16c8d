-- What the gate stopped. Never a readable matter: no name, no text, no reference, only that it happened, why, and whose
-- act it was, so that it can be counted, reviewed and appealed.
create table entente.stopped (
    number     bigint      generated always as identity primary key,
    at         timestamptz not null,
    place      text        not null check (place in ('DRAFTING', 'RELEASE', 'ARRIVAL')),
    nation     text        not null,
    kind       text        not null,
    act        text        not null,
    rule       text        not null,
    digest     bytea,
    draft      uuid,
    officer    uuid,
    erase_on   date        not null,
    erased_at  timestamptz,
    fictional  boolean     not null default false
);
create index stopped_at on entente.stopped (at desc);
create index stopped_draft on entente.stopped (draft) where draft is not null;
create index stopped_officer on entente.stopped (officer, number desc) where officer is not null;
create index stopped_rule on entente.stopped (rule, number desc);
create index stopped_erasure on entente.stopped (erase_on) where erased_at is null;
alter table entente.stopped enable row level security;
alter table entente.stopped force row level security;
create policy serve_sees on entente.stopped for select to entente_serve
    using (officer = entente.acting_officer() or 'OVERSIGHT' = any (entente.acting_roles()));
-- At release the gate may stop what another officer wrote, so the officer of the row is not always the one who acts.
create policy serve_registers on entente.stopped for insert to entente_serve
    with check (entente.acting_officer() is not null and place <> 'ARRIVAL');
create policy oversight_reads on entente.stopped for select to entente_oversight using (true);
create policy exchange_all on entente.stopped to entente_exchange using (true) with check (true);

grant select, insert on entente.stopped to entente_serve;
grant select on entente.stopped to entente_oversight;
grant select, insert, update on entente.stopped to entente_exchange;

-- The register is never rewritten: an appeal and the decision about it are rows of their own. Their words stand apart,
-- because they may tell what the draft said, and go when the draft goes. What is left are codes to be counted.
create table entente.stop_step (
    stop    bigint      not null references entente.stopped (number),
    number  int         not null,
    step    text        not null check (step in ('APPEALED', 'UPHELD', 'LIFTED')),
    at      timestamptz not null,
    officer uuid        not null,
    primary key (stop, number),
    -- One appeal, then one decision.
    check (number = case when step = 'APPEALED' then 1 else 2 end)
);
create trigger append_only before update or delete or truncate on entente.stop_step
    for each statement execute function entente.refuse_change();

create table entente.stop_reason (
    stop   bigint not null,
    number int    not null,
    words  text   not null check (length(words) between 1 and 4000),
    primary key (stop, number),
    foreign key (stop, number) references entente.stop_step (stop, number)
);

alter table entente.stop_step enable row level security;
alter table entente.stop_step force row level security;
create policy serve_sees on entente.stop_step for select to entente_serve
    using (exists (select 1 from entente.stopped s where s.number = stop));
create policy serve_appeals on entente.stop_step for insert to entente_serve
    with check (step = 'APPEALED' and officer = entente.acting_officer()
                and exists (select 1 from entente.stopped s where s.number = stop and s.officer = entente.acting_officer()));
create policy serve_decides on entente.stop_step for insert to entente_serve
    with check (step <> 'APPEALED' and officer = entente.acting_officer() and 'OVERSIGHT' = any (entente.acting_roles()));
create policy exchange_reads on entente.stop_step for select to entente_exchange using (true);

alter table entente.stop_reason enable row level security;
alter table entente.stop_reason force row level security;
create policy serve_sees on entente.stop_reason for select to entente_serve
    using (exists (select 1 from entente.stopped s where s.number = stop));
create policy serve_writes on entente.stop_reason for insert to entente_serve
    with check (exists (select 1 from entente.stop_step t where t.stop = stop_reason.stop and t.number = stop_reason.number
                        and t.officer = entente.acting_officer()));
create policy exchange_all on entente.stop_reason to entente_exchange using (true) with check (true);

grant select, insert on entente.stop_step to entente_serve;
grant select on entente.stop_step to entente_exchange;
grant select, insert on entente.stop_reason to entente_serve;
grant select, delete on entente.stop_reason to entente_exchange;
