-- What each partner knows of our keys: the one that our card had when we were paired, with which a direction begins, and
-- the number of the card it was told last. Missing is set where the ledger names a key that is not in this home.
CREATE TABLE entente.told (
    partner text PRIMARY KEY CHECK (partner ~ '^[A-Z]{2}$'),
    first_key bytea NOT NULL CHECK (octet_length(first_key) = 32),
    serial bigint NOT NULL CHECK (serial >= 0),
    missing boolean NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE ON entente.told TO entente_exchange;
GRANT SELECT ON entente.told TO entente_serve, entente_oversight;
