-- The server that a notification goes to, host and port: one that is silent holds up no other. Empty where the address can't
-- be read, and in entries from before this migration.
ALTER TABLE notifications ADD COLUMN addressee TEXT NOT NULL DEFAULT '';
CREATE INDEX notifications_of_addressee ON notifications (addressee, next_at) WHERE state = 'pending';
