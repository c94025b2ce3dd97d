-- AlterTable
ALTER TABLE "recipient" ADD COLUMN     "consider_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "free_copy_request" ADD COLUMN     "former_address_hashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "address_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "forgotten_count" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "forgotten_count_pkey" PRIMARY KEY ("day","kind")
);

-- Nothing is left of whoever was forgotten.
UPDATE "recipient" SET "sealed" = NULL, "wrapped_key" = NULL, "search" = '{}'
 WHERE "forgotten_at" IS NOT NULL AND ("wrapped_key" IS NOT NULL OR cardinality("search") > 0);
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_forgotten_is_empty" CHECK ("forgotten_at" IS NULL
  OR ("wrapped_key" IS NULL AND "sealed" IS NULL AND coalesce(cardinality("search"), 0) = 0));

-- Whose turn it is to be looked at is read without those of the past and those whose turn comes later.
CREATE INDEX "recipient_to_consider" ON "recipient" ("consider_at") WHERE "forgotten_at" IS NULL;
CREATE INDEX "free_copy_request_address_codes" ON "free_copy_request" ("requested_at") WHERE "address_hash" IS NOT NULL;

-- Of the books, what is no sum may be taken out once their time is over; and it is looked for among what still has it alone.
CREATE INDEX "order_with_number" ON "order" ("placed_at") WHERE "purchase_order_number" IS NOT NULL;
CREATE INDEX "invoice_that_says_more" ON "invoice" ("created_at")
  WHERE "pay_url" IS NOT NULL OR "pdf_url" IS NOT NULL OR "purchase_order_number" IS NOT NULL;
CREATE INDEX "bank_transfer_with_words" ON "bank_transfer" ("recorded_at") WHERE "reference" <> '';
CREATE INDEX "organisation_known" ON "organisation" ("approved_at") WHERE "postcode" <> '';

-- A bank transfer is never changed, but for the words that came with it: they can be emptied.
DROP TRIGGER "bank_transfer_append_only" ON "bank_transfer";
CREATE FUNCTION "refuse_change_but_emptying"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."reference" = '' THEN
    OLD."reference" := '';
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "bank_transfer_append_only" BEFORE UPDATE OR DELETE ON "bank_transfer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_emptying"();
CREATE TRIGGER "bank_transfer_never_emptied" BEFORE TRUNCATE ON "bank_transfer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
