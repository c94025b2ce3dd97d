-- CreateTable
CREATE TABLE "reconciliation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "begun_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "open" INTEGER NOT NULL DEFAULT 0,
    "looked" INTEGER NOT NULL DEFAULT 0,
    "unasked" INTEGER NOT NULL DEFAULT 0,
    "unmended" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation_finding" (
    "id" BIGSERIAL NOT NULL,
    "reconciliation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "order_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reconciliation_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reconciliation_asked_at_id_idx" ON "reconciliation"("asked_at", "id");

-- CreateIndex
CREATE INDEX "reconciliation_finding_reconciliation_id_id_idx" ON "reconciliation_finding"("reconciliation_id", "id");

-- CreateIndex
CREATE INDEX "reconciliation_finding_order_id_idx" ON "reconciliation_finding"("order_id");

-- AddForeignKey
ALTER TABLE "reconciliation" ADD CONSTRAINT "reconciliation_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliation_finding" ADD CONSTRAINT "reconciliation_finding_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "reconciliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliation_finding" ADD CONSTRAINT "reconciliation_finding_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One comparison at a time, whoever asks for it.
CREATE UNIQUE INDEX "reconciliation_under_way" ON "reconciliation" ((true)) WHERE "ended_at" IS NULL;
ALTER TABLE "reconciliation_finding" ADD CONSTRAINT "reconciliation_finding_outcome" CHECK (
  "outcome" IN ('mended', 'unasked', 'unknown'));
ALTER TABLE "reconciliation" ADD CONSTRAINT "reconciliation_counts" CHECK (
  "open" >= 0 AND "looked" >= 0 AND "unasked" >= 0 AND "unmended" >= 0);

-- Few among many: what is open is looked for at each comparison.
CREATE INDEX "refund_unfinished" ON "refund" ("requested_at", "id") WHERE "status" IN ('requested', 'pending');
CREATE INDEX "staff_task_disputes" ON "staff_task" ("opened_at") WHERE "kind" = 'dispute_opened';

-- Two regular jobs are this one now.
DO $$ BEGIN
  IF to_regclass('pgboss.schedule') IS NOT NULL THEN
    DELETE FROM pgboss.schedule WHERE name IN ('settle_what_was_missed', 'read_stripe_ledger');
  END IF;
END $$;
