-- What one colleague did, of each kind, latest first. What customers did is not in it: their orders cost nothing more.
CREATE INDEX "history_entry_by_person" ON "history_entry" ("staff_member_id", "subject", "id") WHERE "staff_member_id" IS NOT NULL;

-- Which entries are of a day: they are written in the order of time, so that one line for 128 pages is enough.
CREATE INDEX "history_entry_by_time" ON "history_entry" USING BRIN ("at");

-- Emails that were sent and did not arrive are few, and looked for among all that were.
CREATE INDEX "outbox_email_undelivered" ON "outbox_email" ("created_at", "id") WHERE "delivery" IN ('bounced', 'complained', 'failed');
