-- The signature that a notification has in its headers; none where it is in the body.
ALTER TABLE notifications ADD COLUMN signature TEXT;

-- The accounts between which an order moves money: a user's number, or the merchant's own; none where it comes from
-- outside, goes there, or is held.
ALTER TABLE orders ADD COLUMN payer TEXT;
ALTER TABLE orders ADD COLUMN payee TEXT;
UPDATE orders SET payee = oid_partner WHERE kind <> 'payout';
UPDATE orders SET payer = oid_partner WHERE kind = 'payout';

-- What is asked of a user's account: cards to be bound or unbound.
CREATE TABLE requests (
    accp_txno    TEXT PRIMARY KEY,
    oid_partner  TEXT NOT NULL,
    txn_seqno    TEXT NOT NULL,
    user_id      TEXT NOT NULL,
    busi_type    TEXT NOT NULL,
    is_done      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (oid_partner, txn_seqno)
) STRICT;
