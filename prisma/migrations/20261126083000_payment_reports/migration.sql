-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('asked', 'counted', 'left_out');

-- CreateTable
CREATE TABLE "payment_report" (
    "payment_id" UUID NOT NULL,
    "amount_pence" INTEGER NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'asked',
    "provider_id" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_report_pkey" PRIMARY KEY ("payment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_report_provider_id_key" ON "payment_report"("provider_id");

-- AddForeignKey
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_amount" CHECK ("amount_pence" > 0);
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_counted" CHECK ("status" <> 'counted' OR "provider_id" IS NOT NULL);
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_closed" CHECK (("status" = 'asked') = ("closed_at" IS NULL));
CREATE INDEX "payment_report_asked" ON "payment_report" ("asked_at") WHERE "status" = 'asked';

-- Stripe is told of no more than came to the charity's own account.
CREATE FUNCTION "refuse_report_over_payment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "payment" WHERE "id" = NEW."payment_id" AND "provider" = 'bank'
                    AND "invoice_id" IS NOT NULL AND "amount_pence" >= NEW."amount_pence") THEN
    RAISE EXCEPTION 'a report of % is not within its payment', NEW."amount_pence" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "report_within_payment" AFTER INSERT OR UPDATE ON "payment_report"
  FOR EACH ROW EXECUTE FUNCTION "refuse_report_over_payment"();
