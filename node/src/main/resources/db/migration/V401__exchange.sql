-- Acts, the two ledgers of each link, and what travels between them. The exchange knows no meaning, so nothing here
-- says what an act is about. Rows that hold an act carry its matter, and a row-level policy stands before them.

-- Whether the signed-in officer's units see a matter. Late-bound: the table behind it belongs to matters.
CREATE FUNCTION entente.sees_matter(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM entente.matter_access a
                   WHERE a.matter = wanted AND a.unit = ANY (entente.acting_units()));
END $$;

-- Every signed header this node holds, its own and its partners'. A row never changes.
CREATE TABLE entente.act_header (
    digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
    held bigint GENERATED ALWAYS AS IDENTITY,
    matter uuid NOT NULL,
    author text NOT NULL CHECK (author ~ '^[A-Z]{2}$'),
    urgent boolean NOT NULL,
    at timestamptz NOT NULL,
    header text NOT NULL
) WITH (toast_tuple_target = 8160);
CREATE INDEX act_header_matter ON entente.act_header (matter, held);
CREATE TRIGGER act_header_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.act_header
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();

-- One direction in one epoch, as the delivery machine remembers it at this end. The revision grows with every step;
-- a step is written only where it still finds the revision it was computed on.
CREATE TABLE entente.direction (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sender text NOT NULL CHECK (sender ~ '^[A-Z]{2}$'),
    receiver text NOT NULL CHECK (receiver ~ '^[A-Z]{2}$' AND receiver <> sender),
    epoch int NOT NULL CHECK (epoch >= 1),
    current boolean NOT NULL DEFAULT true,
    mode text NOT NULL CHECK (mode IN ('OPEN', 'FROZEN', 'RESTORED', 'CLOSING')),
    mode_detail text NOT NULL DEFAULT '',
    size bigint NOT NULL CHECK (size >= 0),
    peaks bytea NOT NULL,
    keys text NOT NULL,
    receipted bigint NOT NULL CHECK (receipted BETWEEN 0 AND size),
    contradictions int NOT NULL DEFAULT 0,
    revision bigint NOT NULL,
    UNIQUE (sender, receiver, epoch)
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX direction_current ON entente.direction (sender, receiver) WHERE current;

-- The ledger: which act stands where. A row never changes; the root after it lets any head the other side ever
-- signed be compared with one look-up.
-- (No foreign keys on the tables that take one row for each act: the same transaction has the direction locked.)
CREATE TABLE entente.entry (
    direction int NOT NULL,
    position bigint NOT NULL CHECK (position >= 0),
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    root_after bytea NOT NULL CHECK (octet_length(root_after) = 32),
    PRIMARY KEY (direction, position)
);
-- Not unique: whoever gives one act two positions in his ledger must not stop ours.
CREATE INDEX entry_digest ON entente.entry (digest, direction);
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.entry
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();

-- Entries that are not acts: key changes and, later, others. Their bytes, by the digest that stands in the ledger.
CREATE TABLE entente.ledger_paper (
    digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
    kind text NOT NULL,
    at timestamptz NOT NULL,
    jws text NOT NULL
);

-- The sender's signed heads, at both ends; bytes are those of the entries since the head before, so that a parcel
-- can be cut without reading what it holds.
CREATE TABLE entente.checkpoint (
    direction int NOT NULL REFERENCES entente.direction,
    size bigint NOT NULL,
    bytes bigint NOT NULL,
    signed text NOT NULL,
    PRIMARY KEY (direction, size)
);

-- The receiver's signed receipts, at both ends: one for each parcel, so that a duplicate gets the very same bytes.
CREATE TABLE entente.receipt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    direction int NOT NULL REFERENCES entente.direction,
    first bigint NOT NULL,
    last bigint NOT NULL,
    at timestamptz NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    jws text NOT NULL
);
CREATE INDEX receipt_place ON entente.receipt (direction, last, first);

-- What a receipt says of each act, at the sender: a page asks for it often, and never has to read the receipt again.
CREATE TABLE entente.receipted (
    direction int NOT NULL,
    position bigint NOT NULL,
    receipt bigint NOT NULL,
    outcome text NOT NULL,
    reason text,
    received_at timestamptz NOT NULL,
    rule text,
    rule_version int,
    due_at timestamptz,
    zone text,
    PRIMARY KEY (direction, position)
);

-- Committed acts and papers that have no position yet.
CREATE TABLE entente.outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner text NOT NULL,
    digest bytea NOT NULL,
    matter uuid,
    urgent boolean NOT NULL,
    bytes int NOT NULL,
    signed_by bytea NOT NULL,
    next_key bytea,
    at timestamptz NOT NULL,
    UNIQUE (digest, partner)
);
CREATE INDEX outbox_next ON entente.outbox (partner, urgent DESC, id);

-- The sealed copy for one recipient; dropped when its receipt is verified.
CREATE TABLE entente.sealed_part (
    digest bytea NOT NULL,
    partner text NOT NULL,
    part int NOT NULL,
    matter uuid NOT NULL,
    jwe text NOT NULL,
    PRIMARY KEY (digest, partner, part)
) WITH (toast_tuple_target = 8160);
ALTER TABLE entente.sealed_part ALTER COLUMN jwe SET STORAGE EXTERNAL;

-- Every part this node keeps, each under a key of its own. Erasing deletes the row: key, salt and content together.
CREATE TABLE entente.kept_part (
    digest bytea NOT NULL,
    part int NOT NULL,
    matter uuid NOT NULL,
    wrapped_key bytea NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (digest, part)
) WITH (toast_tuple_target = 8160);
ALTER TABLE entente.kept_part ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX kept_part_matter ON entente.kept_part (matter);

-- The state of a link, and who of several processes drives it: a lease with a token that only grows, so that a
-- process which slept through its lease is recognised when it comes back.
CREATE TABLE entente.link (
    partner text PRIMARY KEY,
    holder uuid,
    held_until timestamptz,
    token bigint NOT NULL DEFAULT 0,
    attempts int NOT NULL DEFAULT 0,
    last_attempt timestamptz,
    next_attempt timestamptz,
    why text,
    cut_since timestamptz,
    last_receipt timestamptz,
    last_heard timestamptz,
    condition text NOT NULL DEFAULT 'NEW'
);

-- Urgent acts that travelled while the direction was frozen: receipted outside the ledger, and first in the next epoch.
CREATE TABLE entente.outside (
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    partner text NOT NULL,
    ours boolean NOT NULL,
    outcome text NOT NULL,
    at timestamptz NOT NULL,
    jws text NOT NULL,
    PRIMARY KEY (digest, partner)
);

-- Signed refusals of bytes that were not appended; ours and theirs. The bytes themselves are not kept.
CREATE TABLE entente.rejection (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner text,
    ours boolean NOT NULL,
    refused bytea NOT NULL CHECK (octet_length(refused) = 32),
    reason text NOT NULL,
    at timestamptz NOT NULL,
    jws text NOT NULL
);
CREATE INDEX rejection_refused ON entente.rejection (refused);

-- Two signed heads of one direction that cannot both be true.
CREATE TABLE entente.divergence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    direction int NOT NULL REFERENCES entente.direction,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    held text NOT NULL,
    shown text NOT NULL
);
CREATE TRIGGER divergence_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.divergence
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();

-- A new epoch: the document that one person of each nation signed.
CREATE TABLE entente.epoch (
    sender text NOT NULL,
    receiver text NOT NULL,
    epoch int NOT NULL CHECK (epoch >= 2),
    at timestamptz NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (sender, receiver, epoch)
);

-- A file that travels in segments. The content is on disk, encrypted; this is what is known of it.
CREATE TABLE entente.attachment (
    id uuid PRIMARY KEY,
    matter uuid NOT NULL,
    digest bytea,
    part int,
    ours boolean NOT NULL,
    size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
    commitment bytea NOT NULL CHECK (octet_length(commitment) = 32),
    wrapped_key bytea NOT NULL,
    sealed_key bytea NOT NULL,
    complete boolean NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (digest, part)
);
CREATE INDEX attachment_matter ON entente.attachment (matter);

-- How far a file has come between us and one partner; segments come in order, so a count is enough to resume.
CREATE TABLE entente.segment (
    attachment uuid NOT NULL REFERENCES entente.attachment ON DELETE CASCADE,
    partner text NOT NULL,
    present bigint NOT NULL DEFAULT 0,
    completion text,
    PRIMARY KEY (attachment, partner)
);
CREATE INDEX segment_unfinished ON entente.segment (partner) WHERE completion IS NULL;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['act_header', 'sealed_part', 'kept_part', 'attachment', 'outbox'] LOOP
        EXECUTE format('ALTER TABLE entente.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY exchange_all ON entente.%I TO entente_exchange USING (true) WITH CHECK (true)', guarded);
        EXECUTE format('CREATE POLICY serve_own ON entente.%I TO entente_serve '
            || 'USING (entente.sees_matter(matter)) WITH CHECK (entente.sees_matter(matter))', guarded);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON entente.act_header, entente.entry, entente.ledger_paper, entente.checkpoint, entente.receipt,
    entente.receipted, entente.outside, entente.rejection, entente.divergence, entente.epoch TO entente_exchange;
GRANT SELECT, INSERT, UPDATE ON entente.direction, entente.link TO entente_exchange;
GRANT SELECT, INSERT, UPDATE, DELETE ON entente.outbox, entente.sealed_part, entente.kept_part, entente.attachment,
    entente.segment TO entente_exchange;

GRANT SELECT ON entente.direction, entente.entry, entente.checkpoint, entente.receipt, entente.receipted, entente.link,
    entente.outside, entente.rejection, entente.divergence, entente.epoch, entente.segment TO entente_serve;
GRANT SELECT, INSERT ON entente.act_header, entente.outbox, entente.sealed_part TO entente_serve;
GRANT INSERT ON entente.segment TO entente_serve;
GRANT SELECT, INSERT, DELETE ON entente.kept_part TO entente_serve;
GRANT SELECT, INSERT, UPDATE, DELETE ON entente.attachment TO entente_serve;

GRANT SELECT ON entente.direction, entente.entry, entente.checkpoint, entente.receipt, entente.receipted, entente.link,
    entente.outside, entente.rejection, entente.divergence, entente.epoch TO entente_oversight;
