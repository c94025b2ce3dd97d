-- CreateEnum
CREATE TYPE "sent_as" AS ENUM ('ordered', 'individual', 'group', 'training');

-- AlterTable
ALTER TABLE "consignment" ADD COLUMN     "area" TEXT,
ADD COLUMN     "sent_as" "sent_as";

-- What was dispatched before it was written down, as far as its address is still known.
UPDATE "consignment" c SET
  "area" = (SELECT substring(r."postcode" FROM '^[A-Z]+') FROM "recipient" r WHERE r."id" = c."recipient_id"),
  "sent_as" = CASE
    WHEN c."request_id" IS NOT NULL THEN (SELECT q."audience"::text FROM "free_copy_request" q WHERE q."id" = c."request_id")
    WHEN (SELECT o."about" FROM "order" o WHERE o."id" = c."order_id") = 'copies' THEN 'ordered'
    ELSE 'training' END::"sent_as"
 WHERE c."dispatched_at" IS NOT NULL;

ALTER TABLE "consignment" ADD CONSTRAINT "consignment_counts_once_dispatched"
  CHECK ("status" NOT IN ('dispatched', 'returned') OR "sent_as" IS NOT NULL);
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_area_is_no_postcode" CHECK ("area" ~ '^[A-Z]{1,3}$');

-- A report reads what was sent in its months, and nothing else of it, from this index alone.
CREATE INDEX "consignment_sent" ON "consignment" ("dispatched_at") INCLUDE ("sent_as", "area", "copies", "waiting_since")
  WHERE "status" = 'dispatched';

-- Orders with sponsored copies are few: those of a month are found without reading the others.
CREATE INDEX "order_sponsoring" ON "order" ("accepted_at") WHERE "sponsored_copies" > 0;
