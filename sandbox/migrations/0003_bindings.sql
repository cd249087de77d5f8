-- Where the merchant is told of a binding, and under which number; empty where the application has none.
ALTER TABLE tokens ADD COLUMN notify_url TEXT NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN no_order TEXT NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN dt_order TEXT NOT NULL DEFAULT '';
