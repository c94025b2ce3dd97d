-- CreateTable
CREATE TABLE "balance_transaction" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "amount_pence" INTEGER NOT NULL,
    "fee_pence" INTEGER NOT NULL,
    "net_pence" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "available_on" TIMESTAMPTZ(3) NOT NULL,
    "source_id" TEXT,
    "payment_intent_id" TEXT,
    "refund_id" TEXT,

    CONSTRAINT "balance_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_part" (
    "transaction_id" TEXT NOT NULL,
    "payout_id" TEXT NOT NULL,

    CONSTRAINT "payout_part_pkey" PRIMARY KEY ("transaction_id")
);

-- CreateTable
CREATE TABLE "balance_month" (
    "month" DATE NOT NULL,
    "net_pence" BIGINT NOT NULL,

    CONSTRAINT "balance_month_pkey" PRIMARY KEY ("month")
);

-- CreateIndex
CREATE INDEX "balance_transaction_created_at_id_idx" ON "balance_transaction"("created_at", "id");

-- CreateIndex
CREATE INDEX "balance_transaction_payment_intent_id_idx" ON "balance_transaction"("payment_intent_id");

-- CreateIndex
CREATE INDEX "balance_transaction_refund_id_idx" ON "balance_transaction"("refund_id");

-- CreateIndex
CREATE INDEX "payout_part_payout_id_idx" ON "payout_part"("payout_id");

-- CreateIndex
CREATE INDEX "bank_transfer_received_on_idx" ON "bank_transfer"("received_on");

-- CreateIndex
CREATE INDEX "credit_note_issued_at_idx" ON "credit_note"("issued_at");

-- CreateIndex
CREATE INDEX "order_accepted_at_idx" ON "order"("accepted_at");

-- CreateIndex
CREATE INDEX "payment_received_at_idx" ON "payment"("received_at");

-- CreateIndex
CREATE INDEX "refund_requested_at_idx" ON "refund"("requested_at");

-- CreateIndex
CREATE INDEX "refund_settled_at_idx" ON "refund"("settled_at");

-- AddForeignKey
ALTER TABLE "payout_part" ADD CONSTRAINT "payout_part_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "balance_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "balance_transaction" ADD CONSTRAINT "balance_transaction_net" CHECK ("net_pence" = "amount_pence" - "fee_pence");

CREATE TRIGGER "balance_transaction_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "balance_transaction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "payout_part_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "payout_part"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The opening balance of a month is the sum of the months before it, and reads no movement. The rows of a later month are
-- always taken after those of an earlier one.
CREATE FUNCTION "count_balance_month"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "balance_month" ("month", "net_pence")
  SELECT date_trunc('month', "created_at" AT TIME ZONE 'Europe/London')::date, SUM("net_pence") FROM "added" GROUP BY 1 ORDER BY 1
  ON CONFLICT ("month") DO UPDATE SET "net_pence" = "balance_month"."net_pence" + EXCLUDED."net_pence";
  RETURN NULL;
END $$;
CREATE TRIGGER "balance_month_counted" AFTER INSERT ON "balance_transaction" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_balance_month"();

-- Few among many: those of the last days are looked for at each look.
CREATE INDEX "balance_transaction_payouts" ON "balance_transaction" ("created_at") WHERE "type" = 'payout';
