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
    appealed_at timestamptz,
    appeal     text,
    decision   text check (decision in ('UPHELD', 'OVERTURNED')),
    decided_by uuid,
    decided_at timestamptz,
    erase_on   date        not null,
    fictional  boolean     not null default false
);
create index stopped_at on entente.stopped (at desc);
create index stopped_draft on entente.stopped (draft) where draft is not null;
alter table entente.stopped enable row level security;
alter table entente.stopped force row level security;
create policy serve_own on entente.stopped for select to entente_serve
    using (officer = entente.acting_officer());
create policy serve_writes on entente.stopped for insert to entente_serve
    with check (officer = entente.acting_officer());
create policy serve_appeals on entente.stopped for update to entente_serve
    using (officer = entente.acting_officer() and decision is null) with check (officer = entente.acting_officer());
create policy oversight_reads on entente.stopped for select to entente_oversight using (true);
create policy oversight_decides on entente.stopped for update to entente_oversight using (true) with check (true);
create policy exchange_all on entente.stopped to entente_exchange using (true) with check (true);

grant select, insert, update on entente.stopped to entente_serve;
grant select, update on entente.stopped to entente_oversight;
grant select, insert, update, delete on entente.stopped to entente_exchange;
