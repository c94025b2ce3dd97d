-- CreateEnum
CREATE TYPE "quote_status" AS ENUM ('draft', 'sent', 'accepted', 'declined', 'superseded', 'lapsed');

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "status" "quote_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recipient_id" UUID NOT NULL,
    "enquiry_id" UUID,
    "order_id" UUID,
    "note" TEXT,
    "days_open" INTEGER NOT NULL,
    "total_pence" INTEGER NOT NULL,
    "made_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_line" (
    "quote_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "order_line_kind" NOT NULL DEFAULT 'copies',
    "publication_id" UUID NOT NULL,
    "copies" INTEGER NOT NULL,
    "unit_price_pence" INTEGER NOT NULL,
    "total_pence" INTEGER NOT NULL,
    "vat_treatment" "vat_treatment" NOT NULL DEFAULT 'zero',

    CONSTRAINT "quote_line_pkey" PRIMARY KEY ("quote_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "quote_token_key" ON "quote"("token");

-- CreateIndex
CREATE UNIQUE INDEX "quote_order_id_key" ON "quote"("order_id");

-- CreateIndex
CREATE INDEX "quote_status_created_at_id_idx" ON "quote"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "quote_enquiry_id_idx" ON "quote"("enquiry_id");

-- CreateIndex
CREATE INDEX "quote_recipient_id_idx" ON "quote"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "quote_reference_number_key" ON "quote"("reference", "number");

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of a quote one version is being written at most, and one stands.
CREATE UNIQUE INDEX "quote_one_draft" ON "quote"("reference") WHERE "status" = 'draft';
CREATE UNIQUE INDEX "quote_one_standing" ON "quote"("reference") WHERE "status" IN ('sent', 'accepted');
-- An accepted quote is an order, and nothing else is.
ALTER TABLE "quote" ADD CONSTRAINT "quote_accepted_is_order" CHECK (("status" = 'accepted') = ("order_id" IS NOT NULL));
ALTER TABLE "quote" ADD CONSTRAINT "quote_sent_until" CHECK ("status" <> 'sent' OR ("sent_at" IS NOT NULL AND "expires_at" IS NOT NULL));
ALTER TABLE "quote" ADD CONSTRAINT "quote_days_open" CHECK ("days_open" BETWEEN 1 AND 365);
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_adds_up"
  CHECK ("copies" > 0 AND "unit_price_pence" > 0 AND "total_pence" = "copies" * "unit_price_pence");
