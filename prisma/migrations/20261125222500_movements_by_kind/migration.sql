-- DropIndex
DROP INDEX "stock_movement_publication_id_id_idx";

-- CreateIndex
CREATE INDEX "stock_movement_publication_id_kind_id_idx" ON "stock_movement"("publication_id", "kind", "id");

-- The pace of the last weeks, read from nothing but this.
CREATE INDEX "stock_movement_dispatched" ON "stock_movement" ("publication_id", "at") INCLUDE ("on_hand_change")
  WHERE "kind" = 'dispatch';
