-- AlterTable
ALTER TABLE "consignment" ADD COLUMN     "download_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "replaced_by_id" UUID;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;
