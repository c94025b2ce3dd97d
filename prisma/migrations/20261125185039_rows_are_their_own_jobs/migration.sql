-- AlterTable
ALTER TABLE "outbox_email" ADD COLUMN     "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "provider_event" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Only what is not done yet: short, however long the history.
DROP INDEX "provider_event_unprocessed";
CREATE INDEX "provider_event_due" ON "provider_event" ("next_try_at") WHERE "processed_at" IS NULL;
CREATE INDEX "outbox_email_due" ON "outbox_email" ("next_try_at") WHERE "status" = 'queued';
