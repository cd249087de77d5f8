-- How the money of an order or a refund goes, where a trouble has it go another way: usual,
-- processing_first, fails_later or returned.
ALTER TABLE orders ADD COLUMN course TEXT NOT NULL DEFAULT 'usual';
ALTER TABLE refunds ADD COLUMN course TEXT NOT NULL DEFAULT 'usual';

-- Whether the payment's request gave the card's number, which its notification then shows a part of.
ALTER TABLE orders ADD COLUMN is_new_card INTEGER NOT NULL DEFAULT 1;
