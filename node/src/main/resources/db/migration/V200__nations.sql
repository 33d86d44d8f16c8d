-- Authorities of every nation. A row is never deleted: old acts name it. It ends, and names who took over.
CREATE TABLE entente.authority (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 40),
    nation text NOT NULL CHECK (nation ~ '^[A-Z]{2}$'),
    level text NOT NULL,
    parent text REFERENCES entente.authority,
    name_vi text, name_lo text, name_en text,
    valid_from date,
    valid_to date,
    basis text NOT NULL,
    CHECK (coalesce(name_vi, name_lo, name_en) IS NOT NULL),
    CHECK (valid_to > valid_from),
    CHECK (parent <> code)
);
CREATE INDEX authority_nation ON entente.authority (nation, level, code);

-- Districts end, provinces merge: one authority may have several successors, and one successor may follow several.
CREATE TABLE entente.authority_successor (
    authority text NOT NULL REFERENCES entente.authority,
    successor text NOT NULL REFERENCES entente.authority,
    since date NOT NULL,
    PRIMARY KEY (authority, successor),
    CHECK (authority <> successor)
);

CREATE TABLE entente.unit (
    code text PRIMARY KEY,
    authority text NOT NULL REFERENCES entente.authority,
    name_vi text, name_lo text, name_en text,
    valid_from date,
    valid_to date,
    CHECK (split_part(code, '.', 1) = authority),
    CHECK (coalesce(name_vi, name_lo, name_en) IS NOT NULL)
);
CREATE INDEX unit_authority ON entente.unit (authority);

-- A duty contact is a desk and its telephone, never a person.
CREATE TABLE entente.duty_contact (
    authority text NOT NULL REFERENCES entente.authority,
    telephone text NOT NULL CHECK (telephone ~ '^\+[0-9 ]{5,20}$'),
    languages text[] NOT NULL CHECK (cardinality(languages) > 0),
    opens time NOT NULL,
    closes time NOT NULL,
    weekdays smallint[] NOT NULL,
    zone text NOT NULL,
    PRIMARY KEY (authority, telephone)
);

CREATE TABLE entente.instrument (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 40),
    title_vi text, title_lo text, title_en text,
    signed text,
    in_force_from text,
    status text NOT NULL CHECK (status IN ('IN_FORCE', 'NOT_IN_FORCE', 'UNKNOWN')),
    parties text[] NOT NULL,
    basis text NOT NULL,
    ref text,
    CHECK (coalesce(title_vi, title_lo, title_en) IS NOT NULL)
);

-- Which level may write to which under an instrument; no row, no way.
CREATE TABLE entente.instrument_way (
    instrument text NOT NULL REFERENCES entente.instrument,
    from_nation text NOT NULL,
    from_level text NOT NULL,
    to_nation text NOT NULL,
    to_level text NOT NULL,
    PRIMARY KEY (instrument, from_nation, from_level, to_nation, to_level)
);

-- Clocks that an agreement makes shorter than the rule.
CREATE TABLE entente.instrument_clock (
    instrument text NOT NULL REFERENCES entente.instrument,
    urgency text NOT NULL,
    hours integer NOT NULL CHECK (hours BETWEEN 1 AND 8760),
    PRIMARY KEY (instrument, urgency)
);

-- Public office holders in their public roles.
CREATE TABLE entente.official (
    id text PRIMARY KEY,
    name text NOT NULL,
    variants text[] NOT NULL,
    roles jsonb NOT NULL,
    basis text NOT NULL,
    ref text
);

CREATE TABLE entente.place (
    id text PRIMARY KEY,
    name_vi text, name_lo text, name_en text NOT NULL,
    nation text,
    basis text NOT NULL,
    ref text
);

-- Partners and every card they ever had; the newest confirmed one counts.
CREATE TABLE entente.partner (
    nation text PRIMARY KEY CHECK (nation ~ '^[A-Z]{2}$'),
    status text NOT NULL CHECK (status IN ('PROPOSED', 'PAIRED', 'SUSPENDED')),
    practice boolean NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE entente.partner_card (
    nation text NOT NULL REFERENCES entente.partner,
    serial bigint NOT NULL CHECK (serial > 0),
    card text NOT NULL CHECK (length(card) <= 65536),
    fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
    state text NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    proposed_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    confirmed_by uuid,
    PRIMARY KEY (nation, serial)
);

GRANT SELECT ON entente.authority, entente.authority_successor, entente.unit, entente.duty_contact,
    entente.instrument, entente.instrument_way, entente.instrument_clock, entente.official, entente.place,
    entente.partner, entente.partner_card TO entente_serve, entente_exchange, entente_oversight;
GRANT INSERT, UPDATE ON entente.authority, entente.authority_successor, entente.unit, entente.duty_contact,
    entente.instrument, entente.instrument_way, entente.instrument_clock, entente.official, entente.place,
    entente.partner, entente.partner_card TO entente_serve;
GRANT INSERT, UPDATE ON entente.partner, entente.partner_card TO entente_exchange;
