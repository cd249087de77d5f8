-- What was told, by its identity. Times are in milliseconds since 1970, by the database's clock.
CREATE TABLE lianlian_inbox (
    identity     TEXT PRIMARY KEY,
    -- The table that told it, mpay/PaymentNotification.
    name         TEXT NOT NULL,
    -- Of all that was told: a repetition tells the same.
    fingerprint  TEXT NOT NULL,
    -- Who delivers it now, and until when nobody else does.
    holder       TEXT NOT NULL,
    held_until   INTEGER NOT NULL,
    deliveries   INTEGER NOT NULL,
    first_at     INTEGER NOT NULL,
    -- When it was dealt with; none until then.
    done_at      INTEGER
) STRICT;
CREATE INDEX lianlian_inbox_open ON lianlian_inbox (first_at) WHERE done_at IS NULL;
