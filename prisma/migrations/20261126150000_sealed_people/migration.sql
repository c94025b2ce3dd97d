-- What is personal is sealed, by the app: SQL has no keys. What stands open is put aside here; the step after the migrations
-- (scripts/database/seal-database.ts) seals it before the app serves, and then takes this schema away.
DO $$
BEGIN
  IF EXISTS (SELECT FROM "recipient") THEN
    CREATE SCHEMA "unsealed";
    CREATE TABLE "unsealed"."recipient" AS
      SELECT "id", jsonb_strip_nulls(jsonb_build_object(
               'organisationName', "organisation_name", 'contactName', "contact_name", 'labelName', "label_name",
               'email', "email", 'billingEmail', "billing_email", 'phone', "phone", 'addressLine1', "address_line_1",
               'addressLine2', "address_line_2", 'addressLine3', "address_line_3", 'town', "town", 'county', "county",
               'postcode', "postcode", 'deliveryNote', "delivery_note", 'about', "about")) AS "person"
        FROM "recipient" WHERE "forgotten_at" IS NULL;
    CREATE TABLE "unsealed"."message" AS SELECT "id", "recipient_id", "body" FROM "recipient_message";
    CREATE TABLE "unsealed"."delegate" AS
      SELECT d."seat_booking_id", d."position", s."recipient_id", d."name"
        FROM "delegate" d JOIN "seat_booking" s ON s."id" = d."seat_booking_id";
    CREATE TABLE "unsealed"."email" AS
      SELECT "id", "recipient_id", "message" FROM "outbox_email" WHERE "recipient_id" IS NOT NULL AND "message" IS NOT NULL;
    ALTER TABLE "unsealed"."recipient" ADD PRIMARY KEY ("id");
    CREATE INDEX ON "unsealed"."message" ("recipient_id");
    CREATE INDEX ON "unsealed"."delegate" ("recipient_id");
    CREATE INDEX ON "unsealed"."email" ("recipient_id");
    UPDATE "outbox_email" SET "message" = NULL WHERE "id" IN (SELECT "id" FROM "unsealed"."email");
  END IF;
END $$;

-- The first part of a postcode is written by the app from here on, where it is kept: Postgres sees no postcode any more.
DROP TRIGGER IF EXISTS "recipient_outward_code" ON "recipient";
DROP FUNCTION IF EXISTS "keep_outward_code"();

-- DropIndex
DROP INDEX "recipient_search";

-- AlterTable
ALTER TABLE "recipient" DROP COLUMN "search",
                        DROP COLUMN "organisation_name",
                        DROP COLUMN "contact_name",
                        DROP COLUMN "label_name",
                        DROP COLUMN "email",
                        DROP COLUMN "billing_email",
                        DROP COLUMN "phone",
                        DROP COLUMN "address_line_1",
                        DROP COLUMN "address_line_2",
                        DROP COLUMN "address_line_3",
                        DROP COLUMN "town",
                        DROP COLUMN "county",
                        DROP COLUMN "postcode",
                        DROP COLUMN "delivery_note",
                        DROP COLUMN "about",
                        ADD COLUMN "sealed" BYTEA,
                        ADD COLUMN "wrapped_key" BYTEA,
                        ADD COLUMN "search" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable: messages and names that were said before are sealed by the step after; until then they are empty.
ALTER TABLE "recipient_message" DROP COLUMN "body", ADD COLUMN "sealed" BYTEA NOT NULL DEFAULT ''::bytea;
ALTER TABLE "recipient_message" ALTER COLUMN "sealed" DROP DEFAULT;
ALTER TABLE "delegate" DROP COLUMN "name", ADD COLUMN "sealed" BYTEA NOT NULL DEFAULT ''::bytea;
ALTER TABLE "delegate" ALTER COLUMN "sealed" DROP DEFAULT;

-- A key without what it seals, or the reverse, is neither kept nor forgotten.
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_sealed_with_its_key" CHECK (("sealed" IS NULL) = ("wrapped_key" IS NULL));

-- CreateTable
CREATE TABLE "master_key_mark" (
    "version" SMALLINT NOT NULL,
    "mark" BYTEA NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "master_key_mark_pkey" PRIMARY KEY ("version")
);

-- CreateIndex: hashes go to a short list first, as words did, and from there into the index some dozens of people at a time.
CREATE INDEX "recipient_search" ON "recipient" USING GIN ("search") WITH (fastupdate = on, gin_pending_list_limit = 256);
