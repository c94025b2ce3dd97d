-- AlterTable
ALTER TABLE "consignment" ADD COLUMN     "batch_number" INTEGER;

-- CreateTable
CREATE TABLE "packing_batch" (
    "number" SERIAL NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "packing_batch_pkey" PRIMARY KEY ("number")
);

-- AddForeignKey
ALTER TABLE "packing_batch" ADD CONSTRAINT "packing_batch_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_batch_number_fkey" FOREIGN KEY ("batch_number") REFERENCES "packing_batch"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- A batch is looked up by its number; most parcels of most days are in none yet.
CREATE INDEX "consignment_batch" ON "consignment" ("batch_number", "waiting_since", "id") WHERE "batch_number" IS NOT NULL;
