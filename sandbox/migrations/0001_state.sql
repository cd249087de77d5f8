-- What the sandbox remembers. Of a person it keeps user_id and the last four digits of the card, and
-- nothing else. Amounts are in fen, times in milliseconds since 1970.

-- Bindings and payments that wait for their SMS code.
CREATE TABLE tokens (
    token        TEXT PRIMARY KEY,
    oid_partner  TEXT NOT NULL,
    user_id      TEXT NOT NULL,
    -- The payment that it is for; none for the binding of a card.
    oid_paybill  TEXT,
    card_end     TEXT NOT NULL,
    pay_type     TEXT NOT NULL,
    expires      INTEGER NOT NULL,
    wrong_codes  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Bound cards.
CREATE TABLE cards (
    no_agree     TEXT PRIMARY KEY,
    oid_partner  TEXT NOT NULL,
    user_id      TEXT NOT NULL,
    card_end     TEXT NOT NULL,
    pay_type     TEXT NOT NULL,
    bound_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX cards_of_user ON cards (oid_partner, user_id);

-- Payments, pre-authorisations and pay-outs.
CREATE TABLE orders (
    oid_paybill  TEXT PRIMARY KEY,
    oid_partner  TEXT NOT NULL,
    kind         TEXT NOT NULL,
    no_order     TEXT NOT NULL,
    -- The table that tells of it, mpay/PaymentNotification, and the one that the browser brings back.
    notification TEXT NOT NULL,
    return_name  TEXT NOT NULL,
    state        TEXT NOT NULL,
    fen          INTEGER NOT NULL,
    -- What comes back in answers, by wire name: public values alone.
    facts        TEXT NOT NULL,
    sign_type    TEXT NOT NULL,
    notify_url   TEXT NOT NULL,
    url_return   TEXT NOT NULL,
    card_end     TEXT NOT NULL,
    confirm_code TEXT,
    made_at      INTEGER NOT NULL,
    -- When what is under way comes to its end; none where it waits for somebody.
    ends_at      INTEGER,
    UNIQUE (oid_partner, no_order)
) STRICT;
CREATE INDEX orders_under_way ON orders (ends_at) WHERE ends_at IS NOT NULL;

CREATE TABLE refunds (
    oid_refundno TEXT PRIMARY KEY,
    oid_partner  TEXT NOT NULL,
    no_refund    TEXT NOT NULL,
    oid_paybill  TEXT NOT NULL REFERENCES orders (oid_paybill),
    state        TEXT NOT NULL,
    fen          INTEGER NOT NULL,
    facts        TEXT NOT NULL,
    sign_type    TEXT NOT NULL,
    notify_url   TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    ends_at      INTEGER,
    UNIQUE (oid_partner, no_refund)
) STRICT;
CREATE INDEX refunds_under_way ON refunds (ends_at) WHERE ends_at IS NOT NULL;

-- Notifications, from the moment something is to be told until it was acknowledged or given up.
CREATE TABLE notifications (
    id           INTEGER PRIMARY KEY,
    oid_partner  TEXT NOT NULL,
    name         TEXT NOT NULL,
    number       TEXT NOT NULL,
    url          TEXT NOT NULL,
    body         BLOB NOT NULL,
    -- pending, held, acknowledged or given_up.
    state        TEXT NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    -- How many times more it is sent although it was acknowledged.
    copies       INTEGER NOT NULL DEFAULT 0,
    next_at      INTEGER NOT NULL,
    last_answer  TEXT
) STRICT;
CREATE INDEX notifications_due ON notifications (next_at) WHERE state = 'pending';
