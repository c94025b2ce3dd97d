-- How a request for free copies came: what speaks for a machine or a flood. The marks of the network are erased after 14 days.
ALTER TABLE "free_copy_request"
  ADD COLUMN "flood_signs" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "in_flood" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "fill_seconds" INTEGER,
  ADD COLUMN "near_mark" TEXT,
  ADD COLUMN "wide_mark" TEXT;

-- Those of one flood, whatever became of them; and whose marks are to be erased.
CREATE INDEX "free_copy_request_of_network" ON "free_copy_request" ("wide_mark", "requested_at", "id") WHERE "wide_mark" IS NOT NULL;
CREATE INDEX "free_copy_request_marked" ON "free_copy_request" ("requested_at") WHERE "wide_mark" IS NOT NULL;

-- What waits for a decision: a flood stands apart, so that reading the others costs nothing more.
CREATE INDEX "free_copy_request_to_decide" ON "free_copy_request" ("requested_at", "id") INCLUDE ("question_asked_at")
  WHERE "status" = 'in_review' AND NOT "in_flood";
CREATE INDEX "free_copy_request_in_flood" ON "free_copy_request" ("requested_at", "id") WHERE "status" = 'in_review' AND "in_flood";
DROP INDEX "free_copy_request_in_review";
