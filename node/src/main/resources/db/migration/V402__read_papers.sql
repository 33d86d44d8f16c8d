-- Whoever exports a matter needs the changes of key between its acts: without them nobody can follow the signatures.
GRANT SELECT ON entente.ledger_paper TO entente_serve, entente_oversight;
