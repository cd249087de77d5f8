-- The series of numbers that the number is of, refund_seqno; none where the product has a single one. It is in the
-- identity, after the product and a point: oid_partner/accp_trade.refund_seqno/number. All other orders keep theirs.
ALTER TABLE lianlian_orders ADD COLUMN series TEXT;
UPDATE lianlian_orders SET series = CASE operation
        WHEN 'accp_trade/Refund' THEN 'refund_seqno'
        WHEN 'accp_trade/SecuredConfirm' THEN 'confirm_seqno'
        ELSE 'txn_seqno'
    END
    WHERE product IN ('accp_trade', 'accp_account');
UPDATE lianlian_orders SET identity = oid_partner || '/' || product || '.' || series || '/' || number
    WHERE series IS NOT NULL;
