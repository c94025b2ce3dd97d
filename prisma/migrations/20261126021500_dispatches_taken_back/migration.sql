-- AlterTable
ALTER TABLE "consignment" ADD COLUMN     "dispatches_undone" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "undo_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stock_movement" ADD COLUMN     "turn" SMALLINT NOT NULL DEFAULT 0;

-- A line may be split often; all else happens to it once, and once more for each dispatch that was taken back.
DROP INDEX "stock_movement_once";
CREATE UNIQUE INDEX "stock_movement_once" ON "stock_movement" ("consignment_line_id", "kind", "turn") WHERE "kind" <> 'split';

-- The pace of the last weeks, read from nothing but this.
DROP INDEX "stock_movement_dispatched";
CREATE INDEX "stock_movement_dispatched" ON "stock_movement" ("publication_id", "at") INCLUDE ("on_hand_change")
  WHERE "kind" IN ('dispatch', 'dispatch_undone');

ALTER TABLE "stock_movement" DROP CONSTRAINT "stock_movement_shape";
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_shape" CHECK (CASE "kind"
  WHEN 'receipt'         THEN "on_hand_change" > 0 AND "allocated_change" = 0
  WHEN 'allocation'      THEN "on_hand_change" = 0 AND "allocated_change" > 0
  WHEN 'release'         THEN "on_hand_change" = 0 AND "allocated_change" < 0
  WHEN 'dispatch'        THEN "on_hand_change" < 0 AND "allocated_change" = "on_hand_change"
  WHEN 'dispatch_undone' THEN "on_hand_change" > 0 AND "allocated_change" = "on_hand_change"
  WHEN 'return'          THEN "on_hand_change" > 0 AND "allocated_change" = 0
  WHEN 'write_off'       THEN "on_hand_change" < 0 AND "allocated_change" = 0
  WHEN 'adjustment'      THEN "on_hand_change" <> 0 AND "allocated_change" = 0
  WHEN 'split'           THEN "on_hand_change" = 0 AND "allocated_change" <> 0 AND "consignment_line_id" IS NOT NULL
END);

ALTER TABLE "consignment" ADD CONSTRAINT "consignment_undone_once_sent" CHECK ("undo_until" IS NULL OR "dispatched_at" IS NOT NULL);
