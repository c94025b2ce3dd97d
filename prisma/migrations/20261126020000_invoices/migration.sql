-- CreateEnum
CREATE TYPE "invoice_status" AS ENUM ('creating', 'open', 'paid', 'void', 'uncollectible');

-- CreateEnum
CREATE TYPE "credit_note_status" AS ENUM ('creating', 'issued', 'refused');

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "organisation_id" UUID;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "bank_transfer_id" UUID,
ADD COLUMN     "invoice_id" UUID;

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "watched_since" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "unapplied_pence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "invoice_status" NOT NULL DEFAULT 'creating',
    "purchase_order_number" TEXT,
    "total_pence" INTEGER NOT NULL,
    "provider_id" TEXT,
    "number" TEXT,
    "pay_url" TEXT,
    "pdf_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "void_asked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "replaces_id" UUID,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invoice_id" UUID NOT NULL,
    "order_line_id" UUID,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "copies" INTEGER NOT NULL,
    "unit_price_pence" INTEGER NOT NULL,
    "vat_treatment" "vat_treatment" NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invoice_id" UUID NOT NULL,
    "status" "credit_note_status" NOT NULL DEFAULT 'creating',
    "total_pence" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "provider_id" TEXT,
    "number" TEXT,
    "pdf_url" TEXT,
    "staff_member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_at" TIMESTAMPTZ(3),

    CONSTRAINT "credit_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_transfer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "amount_pence" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_member_id" UUID NOT NULL,

    CONSTRAINT "bank_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_provider_id_key" ON "organisation"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key_postcode_key" ON "organisation"("name_key", "postcode");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_provider_id_key" ON "invoice"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_replaces_id_key" ON "invoice"("replaces_id");

-- CreateIndex
CREATE INDEX "invoice_order_id_idx" ON "invoice"("order_id");

-- CreateIndex
CREATE INDEX "invoice_organisation_id_status_idx" ON "invoice"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "invoice_created_at_id_idx" ON "invoice"("created_at", "id");

-- CreateIndex
CREATE INDEX "invoice_status_created_at_id_idx" ON "invoice"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "organisation_approved_at_id_idx" ON "organisation"("approved_at", "id");

-- CreateIndex
CREATE INDEX "invoice_line_order_line_id_idx" ON "invoice_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_line_invoice_id_position_key" ON "invoice_line"("invoice_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "credit_note_provider_id_key" ON "credit_note"("provider_id");

-- CreateIndex
CREATE INDEX "credit_note_invoice_id_idx" ON "credit_note"("invoice_id");

-- CreateIndex
CREATE INDEX "bank_transfer_recorded_at_id_idx" ON "bank_transfer"("recorded_at", "id");

-- CreateIndex
CREATE INDEX "payment_invoice_id_idx" ON "payment"("invoice_id");

-- CreateIndex
CREATE INDEX "payment_bank_transfer_id_idx" ON "payment"("bank_transfer_id");

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_bank_transfer_id_fkey" FOREIGN KEY ("bank_transfer_id") REFERENCES "bank_transfer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_note" ADD CONSTRAINT "credit_note_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "credit_note_id" UUID;

-- CreateIndex
CREATE INDEX "refund_credit_note_id_idx" ON "refund"("credit_note_id");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_credit_note_id_fkey" FOREIGN KEY ("credit_note_id") REFERENCES "credit_note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An order has one invoice that counts; another only once that one is void, or wished so.
CREATE UNIQUE INDEX "invoice_one_of_an_order" ON "invoice" ("order_id") WHERE "status" <> 'void' AND "void_asked_at" IS NULL;
-- What is still to be paid, by when.
CREATE INDEX "invoice_owed" ON "invoice" ("due_at", "id") WHERE "status" = 'open';
-- What Stripe does not know yet, or is still to be told of.
CREATE INDEX "invoice_unfinished" ON "invoice" ("created_at") WHERE "status" = 'creating' OR ("status" = 'open' AND "void_asked_at" IS NOT NULL);
CREATE INDEX "credit_note_unfinished" ON "credit_note" ("created_at") WHERE "status" = 'creating';

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_total" CHECK ("total_pence" > 0);
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_issued" CHECK ("status" IN ('creating', 'void') OR ("provider_id" IS NOT NULL AND "number" IS NOT NULL AND "due_at" IS NOT NULL));
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_amounts" CHECK ("copies" > 0 AND "unit_price_pence" >= 0);
ALTER TABLE "credit_note" ADD CONSTRAINT "credit_note_total" CHECK ("total_pence" > 0);
ALTER TABLE "bank_transfer" ADD CONSTRAINT "bank_transfer_amount" CHECK ("amount_pence" > 0);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_unapplied" CHECK ("unapplied_pence" >= 0);
ALTER TABLE "payment" ADD CONSTRAINT "payment_by_hand" CHECK (("provider" = 'bank') = ("bank_transfer_id" IS NOT NULL));

CREATE TRIGGER "invoice_line_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "invoice_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "bank_transfer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "bank_transfer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Never credited more than invoiced.
CREATE FUNCTION "refuse_credit_over_invoice"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE invoiced integer; credited integer;
BEGIN
  SELECT "total_pence" INTO invoiced FROM "invoice" WHERE "id" = NEW."invoice_id" FOR UPDATE;
  SELECT COALESCE(SUM("total_pence"), 0) INTO credited FROM "credit_note"
   WHERE "invoice_id" = NEW."invoice_id" AND "status" <> 'refused';
  IF credited > invoiced THEN
    RAISE EXCEPTION 'credit notes of % exceed the invoice of %', credited, invoiced USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "credit_within_invoice" AFTER INSERT OR UPDATE ON "credit_note"
  FOR EACH ROW EXECUTE FUNCTION "refuse_credit_over_invoice"();

-- The parts of a bank transfer are not more than it.
CREATE FUNCTION "refuse_parts_over_transfer"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE arrived integer; given integer;
BEGIN
  SELECT "amount_pence" INTO arrived FROM "bank_transfer" WHERE "id" = NEW."bank_transfer_id" FOR UPDATE;
  SELECT COALESCE(SUM("amount_pence"), 0) INTO given FROM "payment" WHERE "bank_transfer_id" = NEW."bank_transfer_id";
  IF given > arrived THEN
    RAISE EXCEPTION 'payments of % exceed the transfer of %', given, arrived USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "parts_within_transfer" AFTER INSERT ON "payment" FOR EACH ROW
  WHEN (NEW."bank_transfer_id" IS NOT NULL) EXECUTE FUNCTION "refuse_parts_over_transfer"();
