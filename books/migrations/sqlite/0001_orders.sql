-- The orders in flight, and what became of them. Times are in milliseconds since 1970, by the database's clock.
CREATE TABLE lianlian_orders (
    -- oid_partner/product/number.
    identity        TEXT PRIMARY KEY,
    oid_partner     TEXT NOT NULL,
    product         TEXT NOT NULL,
    -- The merchant's number of the order or refund.
    number          TEXT NOT NULL,
    -- The table of the operation whose query asks after it, mpay/PaymentApply, and the query's members as JSON.
    operation       TEXT NOT NULL,
    asked_by        TEXT NOT NULL,
    amount          TEXT,
    currency        TEXT,
    state           TEXT NOT NULL,
    lianlian_number TEXT,
    -- The requests that were made of it, and what was said of it, as JSON.
    steps           TEXT NOT NULL,
    words           TEXT NOT NULL,
    -- 1 where two of its words contradict each other.
    contradicts     INTEGER NOT NULL,
    intended_at     INTEGER NOT NULL,
    sent_at         INTEGER,
    answered_at     INTEGER,
    told_at         INTEGER,
    settled_at      INTEGER,
    changed_at      INTEGER NOT NULL,
    questions       INTEGER NOT NULL,
    -- The time of the next question; none where the order is not open.
    next_at         INTEGER,
    given_up_at     INTEGER,
    given_up_why    TEXT,
    -- Who asks now, and until when nobody else does.
    holder          TEXT NOT NULL,
    held_until      INTEGER NOT NULL,
    lease           INTEGER NOT NULL
) STRICT;
CREATE INDEX lianlian_orders_open ON lianlian_orders (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX lianlian_orders_intended ON lianlian_orders (intended_at, identity);
CREATE INDEX lianlian_orders_number ON lianlian_orders (number);
CREATE INDEX lianlian_orders_lianlian_number ON lianlian_orders (lianlian_number);
