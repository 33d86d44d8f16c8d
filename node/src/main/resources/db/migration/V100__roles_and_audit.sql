-- Roles are made by the node's home before any migration; an external database may lack them.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['entente_serve', 'entente_exchange', 'entente_oversight'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOBYPASSRLS', wanted);
        END IF;
    END LOOP;
END $$;

CREATE SCHEMA IF NOT EXISTS entente;
REVOKE ALL ON SCHEMA entente FROM PUBLIC;
GRANT USAGE ON SCHEMA entente TO entente_serve, entente_exchange, entente_oversight;

-- Who acts in this transaction. The transaction manager sets these for one transaction only; without them every
-- policy answers no. Once set and ended, PostgreSQL leaves an empty text behind, which means nobody as well.
CREATE FUNCTION entente.acting_officer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('entente.officer', true), '')::uuid;

CREATE FUNCTION entente.acting_post() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('entente.post', true), ''), session_user::text);

CREATE FUNCTION entente.acting_units() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(string_to_array(nullif(current_setting('entente.units', true), ''), ','), '{}');

CREATE FUNCTION entente.acting_roles() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(string_to_array(nullif(current_setting('entente.roles', true), ''), ','), '{}');

CREATE FUNCTION entente.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entente: % on % is refused, it is append-only', tg_op, tg_table_name USING ERRCODE = '42501';
END $$;

-- Who read or changed what. Codes only: no name, no case number, no sentence has a place here.
CREATE TABLE entente.audit_entry (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor uuid DEFAULT entente.acting_officer(),
    post text NOT NULL DEFAULT entente.acting_post(),
    deed text NOT NULL CHECK (deed ~ '^[a-z][a-z0-9.-]{1,60}$'),
    subject_kind text CHECK (subject_kind ~ '^[a-z][a-z0-9-]{1,30}$'),
    subject text CHECK (length(subject) <= 100),
    matter uuid,
    purpose text CHECK (purpose ~ '^[a-z][a-z0-9.-]{1,60}$'),
    details jsonb NOT NULL DEFAULT '{}'
        CHECK (pg_column_size(details) <= 4096)
        CHECK (NOT jsonb_path_exists(details, '$.* ? (@ like_regex "[^A-Za-z0-9_.:/+@=-]")'))
);
CREATE INDEX audit_entry_at ON entente.audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_actor ON entente.audit_entry (actor, at DESC);
CREATE INDEX audit_entry_matter ON entente.audit_entry (matter, at DESC) WHERE matter IS NOT NULL;
CREATE INDEX audit_entry_purpose ON entente.audit_entry (purpose, at DESC) WHERE purpose IS NOT NULL;

-- Entries that no seal covers yet. A trigger fills it, so nobody who writes an entry can leave it out of the chain.
CREATE TABLE entente.audit_unsealed (entry uuid PRIMARY KEY);

CREATE FUNCTION entente.audit_await_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = entente, pg_temp AS $$
BEGIN
    INSERT INTO entente.audit_unsealed SELECT id FROM fresh;
    RETURN NULL;
END $$;

CREATE TRIGGER audit_await_seal AFTER INSERT ON entente.audit_entry
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION entente.audit_await_seal();

-- The chain: each seal covers a batch of entries and the seal before it.
CREATE TABLE entente.audit_seal (
    number bigint PRIMARY KEY CHECK (number > 0),
    at timestamptz NOT NULL,
    entries uuid[] NOT NULL CHECK (cardinality(entries) > 0),
    digests bytea[] NOT NULL CHECK (cardinality(digests) = cardinality(entries)),
    hash bytea NOT NULL CHECK (length(hash) = 32)
);

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();

ALTER TABLE entente.audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- An officer writes in his own name only, and reads his own trail; auditors and oversight read all of it.
CREATE POLICY serve_writes ON entente.audit_entry FOR INSERT TO entente_serve
    WITH CHECK (actor IS NOT DISTINCT FROM entente.acting_officer() AND post = entente.acting_post());
CREATE POLICY serve_reads ON entente.audit_entry FOR SELECT TO entente_serve
    USING (actor = entente.acting_officer() OR entente.acting_roles() && ARRAY['AUDITOR', 'OVERSIGHT']);
CREATE POLICY exchange_writes ON entente.audit_entry FOR INSERT TO entente_exchange
    WITH CHECK (actor IS NULL AND post = session_user);
CREATE POLICY exchange_reads ON entente.audit_entry FOR SELECT TO entente_exchange USING (true);
CREATE POLICY oversight_reads ON entente.audit_entry FOR SELECT TO entente_oversight USING (true);

GRANT INSERT, SELECT ON entente.audit_entry TO entente_serve, entente_exchange;
GRANT SELECT ON entente.audit_entry TO entente_oversight;
GRANT SELECT, DELETE ON entente.audit_unsealed TO entente_exchange;
GRANT SELECT ON entente.audit_unsealed TO entente_oversight;
GRANT SELECT, INSERT ON entente.audit_seal TO entente_exchange;
GRANT SELECT ON entente.audit_seal TO entente_serve, entente_oversight;
