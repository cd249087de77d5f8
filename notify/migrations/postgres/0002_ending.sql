-- Tells whether another end of the same order was told: both are hashes. None where no order or no end is told,
-- and in entries from before this migration.
ALTER TABLE lianlian_inbox ADD COLUMN order_identity TEXT;
ALTER TABLE lianlian_inbox ADD COLUMN ending TEXT;
CREATE INDEX lianlian_inbox_order ON lianlian_inbox (order_identity);
