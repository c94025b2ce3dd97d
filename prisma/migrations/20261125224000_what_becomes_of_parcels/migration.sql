-- DropIndex
DROP INDEX "stock_movement_consignment_line_id_kind_key";

-- AlterTable
ALTER TABLE "consignment" ADD COLUMN     "address_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "lost_at" TIMESTAMPTZ(3),
ADD COLUMN     "returned_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "cancelled_copies" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "stock_movement_consignment_line_id_idx" ON "stock_movement"("consignment_line_id");

-- A line may be split often; all else happens to it once.
CREATE UNIQUE INDEX "stock_movement_once" ON "stock_movement" ("consignment_line_id", "kind") WHERE "kind" <> 'split';

ALTER TABLE "stock_movement" DROP CONSTRAINT "stock_movement_shape";
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_shape" CHECK (CASE "kind"
  WHEN 'receipt'    THEN "on_hand_change" > 0 AND "allocated_change" = 0
  WHEN 'allocation' THEN "on_hand_change" = 0 AND "allocated_change" > 0
  WHEN 'release'    THEN "on_hand_change" = 0 AND "allocated_change" < 0
  WHEN 'dispatch'   THEN "on_hand_change" < 0 AND "allocated_change" = "on_hand_change"
  WHEN 'return'     THEN "on_hand_change" > 0 AND "allocated_change" = 0
  WHEN 'write_off'  THEN "on_hand_change" < 0 AND "allocated_change" = 0
  WHEN 'adjustment' THEN "on_hand_change" <> 0 AND "allocated_change" = 0
  WHEN 'split'      THEN "on_hand_change" = 0 AND "allocated_change" <> 0 AND "consignment_line_id" IS NOT NULL
END);

-- A line of an order may be taken back whole: what was asked for stands beside it.
ALTER TABLE "order_line" DROP CONSTRAINT "order_line_counts";
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_counts" CHECK (
  "copies" >= 0 AND "cancelled_copies" >= 0 AND "copies" + "cancelled_copies" >= 1
  AND "unit_price_pence" >= 0 AND "total_pence" = "copies" * "unit_price_pence");

ALTER TABLE "consignment" ADD CONSTRAINT "consignment_lost_once_sent" CHECK ("lost_at" IS NULL OR "dispatched_at" IS NOT NULL);
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_asks_while_held" CHECK ("address_asked_at" IS NULL OR "held_at" IS NOT NULL);

-- What the movements of a line allocate is what the line holds while it lies in a parcel here, and else nothing.
CREATE FUNCTION "check_allocated_line"(line uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE due integer; allocated integer;
BEGIN
  SELECT CASE WHEN c."status" IN ('queued', 'claimed', 'packed') THEN l."copies" ELSE 0 END INTO due
    FROM "consignment_line" l JOIN "consignment" c ON c."id" = l."consignment_id" WHERE l."id" = line;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT COALESCE(SUM("allocated_change"), 0) INTO allocated FROM "stock_movement" WHERE "consignment_line_id" = line;
  IF allocated <> due THEN
    RAISE EXCEPTION 'a line of a parcel has % copies allocated, not %', allocated, due USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION "check_line_of_movement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "check_allocated_line"(NEW."consignment_line_id");
  RETURN NULL;
END $$;
CREATE FUNCTION "check_own_line"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "check_allocated_line"(NEW."id");
  RETURN NULL;
END $$;
CREATE FUNCTION "check_lines_of_parcel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "check_allocated_line"("id") FROM "consignment_line" WHERE "consignment_id" = NEW."id";
  RETURN NULL;
END $$;

-- Looked at when everything is written: at the end of the transaction.
CREATE CONSTRAINT TRIGGER "allocated_by_movement" AFTER INSERT ON "stock_movement" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."consignment_line_id" IS NOT NULL) EXECUTE FUNCTION "check_line_of_movement"();
CREATE CONSTRAINT TRIGGER "allocated_by_line" AFTER INSERT OR UPDATE OF "copies", "consignment_id" ON "consignment_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_own_line"();
CREATE CONSTRAINT TRIGGER "allocated_by_status" AFTER UPDATE OF "status" ON "consignment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD."status" IN ('queued', 'claimed', 'packed')) <> (NEW."status" IN ('queued', 'claimed', 'packed')))
  EXECUTE FUNCTION "check_lines_of_parcel"();
