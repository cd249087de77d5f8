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
    contradicts     BIGINT NOT NULL,
    intended_at     BIGINT NOT NULL,
    sent_at         BIGINT,
    answered_at     BIGINT,
    told_at         BIGINT,
    settled_at      BIGINT,
    changed_at      BIGINT NOT NULL,
    questions       BIGINT NOT NULL,
    -- The time of the next question; none where the order is not open.
    next_at         BIGINT,
    given_up_at     BIGINT,
    given_up_why    TEXT,
    -- Who asks now, and until when nobody else does.
    holder          TEXT NOT NULL,
    held_until      BIGINT NOT NULL,
    lease           BIGINT NOT NULL
);
CREATE INDEX lianlian_orders_open ON lianlian_orders (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX lianlian_orders_intended ON lianlian_orders (intended_at, identity);
CREATE INDEX lianlian_orders_number ON lianlian_orders (number);
CREATE INDEX lianlian_orders_lianlian_number ON lianlian_orders (lianlian_number);
