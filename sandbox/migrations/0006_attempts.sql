-- When a notification was made; none in entries from before this migration.
ALTER TABLE notifications ADD COLUMN made_at INTEGER;

-- Each sending of a notification, with what the merchant answered.
CREATE TABLE attempts (
    id              INTEGER PRIMARY KEY,
    notification    INTEGER NOT NULL REFERENCES notifications (id),
    at              INTEGER NOT NULL,
    took            INTEGER NOT NULL,
    is_acknowledged INTEGER NOT NULL,
    answer          TEXT NOT NULL
) STRICT;
CREATE INDEX attempts_of_notification ON attempts (notification, id);
