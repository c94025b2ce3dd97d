-- Guides are queued for days that are over as well: the index of those that wait for it follows.
DROP INDEX "booking_guides_ahead";
CREATE INDEX "booking_guides_ahead" ON "booking" ("guides_needed_by") WHERE "guides_queued_at" IS NULL AND "status" <> 'cancelled';
