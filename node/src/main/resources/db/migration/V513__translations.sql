-- Texts of partners that nobody has put into our language yet: work to do, and nothing that stops a clock.
create table entente.untranslated (
    digest bytea       not null check (octet_length(digest) = 32),
    path   text        not null,
    matter uuid        not null,
    at     timestamptz not null,
    primary key (digest, path)
);
create index untranslated_matter on entente.untranslated (matter);
-- Our own translations. They never cross the border, and the original prevails.
create table entente.translation (
    digest     bytea       not null check (octet_length(digest) = 32),
    path       text        not null,
    matter     uuid        not null,
    lang       text        not null check (lang in ('vi', 'lo', 'en')),
    words      text        not null check (length(words) between 1 and 6000),
    status     text        not null check (status in ('DRAFT', 'CHECKED', 'CERTIFIED')),
    officer    uuid        not null,
    translator text        not null,
    at         timestamptz not null,
    primary key (digest, path)
);
create index translation_matter on entente.translation (matter);
alter table entente.untranslated enable row level security;
alter table entente.untranslated force row level security;
create policy serve_sees on entente.untranslated to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.untranslated to entente_exchange using (true) with check (true);
alter table entente.translation enable row level security;
alter table entente.translation force row level security;
create policy serve_sees on entente.translation to entente_serve using (entente.sees(matter)) with check (entente.sees(matter));
create policy exchange_all on entente.translation to entente_exchange using (true) with check (true);
grant select, delete on entente.untranslated to entente_serve;
grant select, insert, delete on entente.untranslated to entente_exchange;
grant select, insert, update on entente.translation to entente_serve;
grant select, delete on entente.translation to entente_exchange;
