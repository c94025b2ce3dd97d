CREATE TABLE "flood_decline" (
    "id" UUID NOT NULL,
    "network" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "declined" INTEGER NOT NULL DEFAULT 0,
    "staff_member_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "flood_decline_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "flood_decline_kind" CHECK ("kind" IN ('machine_like', 'without_work', 'all'))
);
CREATE INDEX "flood_decline_begun_at_idx" ON "flood_decline"("begun_at");
ALTER TABLE "flood_decline" ADD CONSTRAINT "flood_decline_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "flood_decline" ADD CONSTRAINT "flood_decline_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "free_copy_request" ADD COLUMN "flood_decline_id" UUID;
ALTER TABLE "free_copy_request" ADD CONSTRAINT "free_copy_request_flood_decline_id_fkey" FOREIGN KEY ("flood_decline_id") REFERENCES "flood_decline"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "free_copy_request_declined_with_flood" ON "free_copy_request" ("flood_decline_id", "id") WHERE "flood_decline_id" IS NOT NULL;
