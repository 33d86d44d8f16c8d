-- The cards of our own nation, each with a higher serial than the one before.
CREATE TABLE entente.own_card (
    serial bigint PRIMARY KEY CHECK (serial > 0),
    card text NOT NULL,
    content bytea NOT NULL CHECK (length(content) = 32),
    issued_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON entente.own_card TO entente_serve;
GRANT SELECT ON entente.own_card TO entente_exchange;
