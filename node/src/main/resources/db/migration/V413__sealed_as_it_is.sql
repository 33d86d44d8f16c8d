-- What is sealed does not get smaller: the server need not try.
ALTER TABLE entente.kept_part ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE entente.sealed_part ALTER COLUMN jwe SET STORAGE EXTERNAL;
