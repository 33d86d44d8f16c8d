-- The written tests of human-rights officers whether ordinary crime predominates; one for each nation and matter.
create table entente.predominance_test (
    matter  uuid        not null,
    nation  text        not null,
    outcome text        not null check (outcome in ('ORDINARY', 'PROTECTED')),
    reason  text        not null,
    officer uuid,
    unit    text,
    at      timestamptz not null,
    primary key (matter, nation)
);
alter table entente.predominance_test enable row level security;
alter table entente.predominance_test force row level security;
create policy serve_sees on entente.predominance_test to entente_serve
    using (entente.sees(matter) or unit = any (entente.acting_units()) or 'LEGAL_OFFICER' = any (entente.acting_roles()))
    with check (entente.sees(matter) or 'LEGAL_OFFICER' = any (entente.acting_roles()));
create policy exchange_all on entente.predominance_test to entente_exchange using (true) with check (true);
grant select, insert, delete on entente.predominance_test to entente_serve, entente_exchange;
