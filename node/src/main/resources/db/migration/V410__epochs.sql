-- What is needed until two people opened a new epoch of a frozen direction, and what the opening leaves behind.

-- The partner's newest signed word on a direction that it froze: its whole log, as two people will name it.
CREATE TABLE entente.frozen_head (
    direction int PRIMARY KEY REFERENCES entente.direction,
    at timestamptz NOT NULL,
    jws text NOT NULL
);

-- Who wants a new epoch of which closed one: one row for our nation, one for the partner's. Ours begins without a
-- signature: a page or a command writes what a person decided, and the exchange signs it. The reason stays here.
CREATE TABLE entente.epoch_consent (
    sender text NOT NULL CHECK (sender ~ '^[A-Z]{2}$'),
    receiver text NOT NULL CHECK (receiver ~ '^[A-Z]{2}$'),
    closed_epoch int NOT NULL CHECK (closed_epoch >= 1),
    nation text NOT NULL CHECK (nation IN (sender, receiver)),
    sender_size bigint NOT NULL CHECK (sender_size >= 0),
    sender_root bytea NOT NULL CHECK (octet_length(sender_root) = 32),
    receiver_size bigint NOT NULL CHECK (receiver_size >= 0),
    receiver_root bytea NOT NULL CHECK (octet_length(receiver_root) = 32),
    post text NOT NULL CHECK (length(post) BETWEEN 1 AND 48),
    at timestamptz NOT NULL,
    reason text CHECK (length(reason) <= 1000),
    consent text,
    terms text,
    PRIMARY KEY (sender, receiver, closed_epoch, nation)
);

-- What a sender had given a position in an epoch that ended and the partner does not hold. It waits again under the
-- next epoch; its old place stays here, because we signed it.
CREATE TABLE entente.undone_entry (
    direction int NOT NULL,
    position bigint NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    root_after bytea NOT NULL CHECK (octet_length(root_after) = 32)
);
CREATE INDEX undone_entry_place ON entente.undone_entry (direction, position);
CREATE TABLE entente.undone_checkpoint (
    direction int NOT NULL,
    size bigint NOT NULL,
    bytes bigint NOT NULL,
    signed text NOT NULL
);
CREATE TRIGGER undone_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.undone_entry
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();
CREATE TRIGGER undone_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entente.undone_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();

-- An entry leaves its place only where it was kept as undone before.
CREATE FUNCTION entente.refuse_unless_undone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM entente.undone_entry u WHERE u.direction = old.direction
            AND u.position = old.position AND u.digest = old.digest) THEN
        RAISE EXCEPTION 'entente: % on % is refused, it is append-only', tg_op, tg_table_name USING ERRCODE = '42501';
    END IF;
    RETURN old;
END $$;
DROP TRIGGER entry_append_only ON entente.entry;
CREATE TRIGGER entry_append_only BEFORE UPDATE OR TRUNCATE ON entente.entry
    FOR EACH STATEMENT EXECUTE FUNCTION entente.refuse_change();
CREATE TRIGGER entry_undone BEFORE DELETE ON entente.entry
    FOR EACH ROW EXECUTE FUNCTION entente.refuse_unless_undone();

-- What waits again stands before all that waits already: identifiers below every other, smaller each time.
CREATE SEQUENCE entente.outbox_again INCREMENT -1 START -1;

GRANT USAGE ON SEQUENCE entente.outbox_again TO entente_exchange;
GRANT SELECT, INSERT, UPDATE ON entente.frozen_head, entente.epoch_consent TO entente_exchange;
GRANT SELECT, INSERT ON entente.undone_entry, entente.undone_checkpoint TO entente_exchange;
GRANT DELETE ON entente.entry, entente.checkpoint, entente.receipted TO entente_exchange;
GRANT SELECT ON entente.frozen_head, entente.undone_entry, entente.undone_checkpoint TO entente_serve;
GRANT SELECT, INSERT, UPDATE ON entente.epoch_consent TO entente_serve;
GRANT SELECT ON entente.frozen_head, entente.epoch_consent, entente.undone_entry, entente.undone_checkpoint
    TO entente_oversight;
