-- One officer has one post. A row is never deleted: the audit trail names it.
CREATE TABLE entente.officer (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9.-]{1,30}$'),
    display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 80),
    unit text NOT NULL REFERENCES entente.unit,
    post text NOT NULL UNIQUE CHECK (length(post) <= 70),
    roles text[] NOT NULL CHECK (cardinality(roles) > 0),
    language text NOT NULL CHECK (language IN ('EN', 'VI', 'LO')),
    state text NOT NULL CHECK (state IN ('AWAITS_DEVICE', 'ACTIVE', 'LOCKED', 'LEFT')),
    password_hash text,
    device_secret bytea,
    last_step bigint NOT NULL DEFAULT 0,
    failures integer NOT NULL DEFAULT 0,
    refused_until timestamptz,
    subject_elsewhere text UNIQUE,
    created_at timestamptz NOT NULL,
    CHECK (state <> 'ACTIVE' OR password_hash IS NOT NULL AND device_secret IS NOT NULL)
);
CREATE INDEX officer_unit ON entente.officer (unit);

-- A session is known by the digest of its secret. Each request asks here, so that ending one works at once, on every
-- process of the node.
CREATE TABLE entente.officer_session (
    digest bytea PRIMARY KEY CHECK (length(digest) = 32),
    officer uuid NOT NULL REFERENCES entente.officer,
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_because text,
    CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE INDEX officer_session_open ON entente.officer_session (officer) WHERE ended_at IS NULL;

-- A one-time code for a new or lost device: one administrator asks for it, another makes it out.
CREATE TABLE entente.enrolment (
    id uuid PRIMARY KEY,
    officer uuid NOT NULL REFERENCES entente.officer,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    issued_by uuid,
    code_digest bytea,
    expires_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    pending_hash text,
    pending_secret bytea,
    closed_at timestamptz,
    CHECK (issued_by <> asked_by),
    CHECK ((issued_by IS NULL) = (code_digest IS NULL))
);
CREATE UNIQUE INDEX enrolment_open ON entente.enrolment (officer) WHERE closed_at IS NULL;

-- Absence and shifts: in this window the delegate gets the releases of the other's desk.
CREATE TABLE entente.delegation (
    id uuid PRIMARY KEY,
    from_officer uuid NOT NULL REFERENCES entente.officer,
    to_officer uuid NOT NULL REFERENCES entente.officer,
    reason text NOT NULL CHECK (reason IN ('ABSENCE', 'SHIFT')),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    made_by uuid NOT NULL,
    CHECK (from_officer <> to_officer),
    CHECK (ends_at > starts_at)
);
CREATE INDEX delegation_to ON entente.delegation (to_officer, ends_at);

GRANT SELECT, INSERT, UPDATE ON entente.officer, entente.officer_session, entente.enrolment, entente.delegation
    TO entente_serve;
GRANT SELECT (id, display_name, unit, post, roles, language, state) ON entente.officer
    TO entente_exchange, entente_oversight;
GRANT SELECT ON entente.delegation TO entente_exchange;
