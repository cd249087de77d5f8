-- The length of the lease under which it is held, in milliseconds: one that ends later than now and that was given before
-- the clock was set back. None in entries from before this migration.
ALTER TABLE lianlian_inbox ADD COLUMN lease INTEGER;
