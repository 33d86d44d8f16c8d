-- What the gate made of an attachment that came to its end: read, not to be read, or stopped and destroyed. Of our own
-- files it is what the partner's gate signed. Codes only.
create table entente.file_reading (
    digest  bytea       not null check (octet_length(digest) = 32),
    part    int         not null check (part > 0),
    matter  uuid        not null,
    reading text        not null check (reading in ('READ', 'UNREAD', 'STOPPED')),
    rule    text,
    at      timestamptz not null,
    primary key (digest, part)
);
create index file_reading_matter on entente.file_reading (matter);
alter table entente.file_reading enable row level security;
alter table entente.file_reading force row level security;
create policy serve_sees on entente.file_reading for select to entente_serve using (entente.sees(matter));
create policy exchange_all on entente.file_reading to entente_exchange using (true) with check (true);
grant select on entente.file_reading to entente_serve;
grant select, insert on entente.file_reading to entente_exchange;
