-- When the money of an order or a refund moved, and when that of an order came back; none where it didn't, and in
-- orders from before this migration, for which the time of making stands in.
ALTER TABLE orders ADD COLUMN settled_at INTEGER;
ALTER TABLE orders ADD COLUMN returned_at INTEGER;
ALTER TABLE refunds ADD COLUMN settled_at INTEGER;
UPDATE orders SET settled_at = made_at WHERE state IN ('paid', 'returned');
UPDATE orders SET returned_at = made_at WHERE state = 'returned';
UPDATE refunds SET settled_at = made_at WHERE state = 'done';
CREATE INDEX orders_settled ON orders (oid_partner, settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX refunds_settled ON refunds (oid_partner, settled_at) WHERE settled_at IS NOT NULL;
