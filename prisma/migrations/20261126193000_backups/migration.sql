-- CreateTable
CREATE TABLE "backup" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rows" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "backup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_taken_at_idx" ON "backup"("taken_at");
