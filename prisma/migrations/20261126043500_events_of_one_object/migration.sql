-- What waits for the same look at Stripe: short, however long the history.
CREATE INDEX "provider_event_same_object" ON "provider_event" ("object_id") WHERE "processed_at" IS NULL;
