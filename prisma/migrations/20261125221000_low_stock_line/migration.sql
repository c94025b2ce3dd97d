-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "low_stock_line" INTEGER,
ADD COLUMN     "low_stock_since" TIMESTAMPTZ(3);

-- Below a line only where there is one.
ALTER TABLE "publication" ADD CONSTRAINT "publication_low_stock"
  CHECK ("low_stock_line" >= 1 AND ("low_stock_since" IS NULL OR "low_stock_line" IS NOT NULL));
