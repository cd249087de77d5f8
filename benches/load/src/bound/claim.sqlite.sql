INSERT INTO lianlian_inbox
    (identity, name, fingerprint, holder, order_identity, ending, held_until, lease, deliveries, first_at)
VALUES ($1, 'mpay/PaymentNotification', $1, 'holder', $1, 'succeeded',
    CAST(unixepoch('subsec') * 1000 AS INTEGER) + 15000, 15000, 1, CAST(unixepoch('subsec') * 1000 AS INTEGER))
ON CONFLICT (identity) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
WHERE lianlian_inbox.done_at IS NULL
    AND (lianlian_inbox.held_until <= CAST(unixepoch('subsec') * 1000 AS INTEGER)
        OR lianlian_inbox.held_until > CAST(unixepoch('subsec') * 1000 AS INTEGER) + lianlian_inbox.lease)
    AND lianlian_inbox.fingerprint = excluded.fingerprint
RETURNING identity
