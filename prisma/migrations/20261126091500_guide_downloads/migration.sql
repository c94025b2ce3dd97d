-- CreateTable
CREATE TABLE "guide_download" (
    "slug" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "guide_download_pkey" PRIMARY KEY ("slug","day")
);

ALTER TABLE "guide_download" ADD CONSTRAINT "guide_download_never_below_nothing" CHECK ("count" >= 0);
-- A report asks for the days of its months, whatever the file.
CREATE INDEX "guide_download_by_day" ON "guide_download" ("day");
