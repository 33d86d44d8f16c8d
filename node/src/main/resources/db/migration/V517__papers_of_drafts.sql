-- What the body of an act says of a paper that leaves with it, such as the digest of the plan that is signed.
alter table entente.draft_attachment add column facts jsonb;
