-- AlterTable
ALTER TABLE "enquiry" ADD COLUMN     "handled_by_id" UUID,
ADD COLUMN     "handled_since" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_handled_by_id_fkey" FOREIGN KEY ("handled_by_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
