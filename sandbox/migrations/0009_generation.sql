-- The generation of the protocol that made an order: classic or accp. Reports tell of the first one's alone.
ALTER TABLE orders ADD COLUMN generation TEXT NOT NULL DEFAULT 'classic';
UPDATE orders SET generation = 'accp' WHERE notification LIKE 'accp%';
