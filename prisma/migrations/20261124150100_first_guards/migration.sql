-- What the database itself refuses, whatever the code above it does.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Counts and amounts.
ALTER TABLE "price_tier" ADD CONSTRAINT "price_tier_counts" CHECK ("from_copies" >= 1 AND "unit_price_pence" >= 0);
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_quote_from" CHECK ("quote_from_copies" >= 2);
ALTER TABLE "publication" ADD CONSTRAINT "publication_size" CHECK ("weight_grams" > 0 AND "thickness_mm" > 0);
ALTER TABLE "order" ADD CONSTRAINT "order_counts" CHECK ("copies" >= 0 AND "sponsored_copies" >= 0 AND "copies" + "sponsored_copies" >= 1 AND "total_pence" >= 0);
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_counts"
  CHECK ("copies" >= 1 AND "unit_price_pence" >= 0 AND "total_pence" = "copies" * "unit_price_pence");
ALTER TABLE "payment" ADD CONSTRAINT "payment_amount" CHECK ("amount_pence" > 0);
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount" CHECK ("amount_pence" > 0);
ALTER TABLE "free_copy_request" ADD CONSTRAINT "free_copy_request_counts"
  CHECK ("copies_requested" >= 1 AND ("copies_approved" IS NULL OR "copies_approved" >= 1));
ALTER TABLE "consignment_line" ADD CONSTRAINT "consignment_line_copies" CHECK ("copies" >= 1);

-- A consignment has one origin, and somebody who holds it while it is claimed.
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_one_origin" CHECK (num_nonnulls("order_id", "request_id") = 1);
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_claimed_by"
  CHECK ("status" <> 'claimed' OR ("claimed_by_id" IS NOT NULL AND "claimed_at" IS NOT NULL));
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_held_reason" CHECK (("held_at" IS NULL) = ("held_reason" IS NULL));

-- One way to pay at a time.
CREATE UNIQUE INDEX "checkout_session_one_open" ON "checkout_session" ("order_id") WHERE "status" IN ('creating', 'open');

-- Stock: the level is the sum of the movements, and never below nothing.
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_never_below_nothing"
  CHECK ("on_hand" >= 0 AND "allocated" >= 0 AND "allocated" <= "on_hand");
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_shape" CHECK (CASE "kind"
  WHEN 'receipt'    THEN "on_hand_change" > 0 AND "allocated_change" = 0
  WHEN 'allocation' THEN "on_hand_change" = 0 AND "allocated_change" > 0
  WHEN 'release'    THEN "on_hand_change" = 0 AND "allocated_change" < 0
  WHEN 'dispatch'   THEN "on_hand_change" < 0 AND "allocated_change" = "on_hand_change"
  WHEN 'return'     THEN "on_hand_change" > 0 AND "allocated_change" = 0
  WHEN 'write_off'  THEN "on_hand_change" < 0 AND "allocated_change" = 0
  WHEN 'adjustment' THEN "on_hand_change" <> 0 AND "allocated_change" = 0
END);

CREATE FUNCTION "apply_stock_movement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('store.stock_movement', 'on', true);
  INSERT INTO "stock_level" ("publication_id") VALUES (NEW."publication_id") ON CONFLICT DO NOTHING;
  UPDATE "stock_level"
     SET "on_hand" = "on_hand" + NEW."on_hand_change", "allocated" = "allocated" + NEW."allocated_change"
   WHERE "publication_id" = NEW."publication_id";
  PERFORM set_config('store.stock_movement', '', true);
  RETURN NULL;
END $$;
CREATE TRIGGER "stock_movement_applied" AFTER INSERT ON "stock_movement"
  FOR EACH ROW EXECUTE FUNCTION "apply_stock_movement"();

CREATE FUNCTION "refuse_stock_level_by_hand"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('store.stock_movement', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'stock levels change only by stock movements' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "stock_level_by_movement_only" BEFORE UPDATE ON "stock_level"
  FOR EACH ROW EXECUTE FUNCTION "refuse_stock_level_by_hand"();

-- Ledgers only grow.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "stock_movement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "stock_movement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "payment_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "payment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "history_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "history_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Never refunded more than paid.
CREATE FUNCTION "refuse_refund_over_payment"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid integer; going_back integer;
BEGIN
  SELECT "amount_pence" INTO paid FROM "payment" WHERE "id" = NEW."payment_id" FOR UPDATE;
  SELECT COALESCE(SUM("amount_pence"), 0) INTO going_back FROM "refund"
   WHERE "payment_id" = NEW."payment_id" AND "status" <> 'failed';
  IF going_back > paid THEN
    RAISE EXCEPTION 'refunds of % exceed the payment of %', going_back, paid USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "refund_within_payment" AFTER INSERT OR UPDATE ON "refund"
  FOR EACH ROW EXECUTE FUNCTION "refuse_refund_over_payment"();

-- A card order is accepted only when its money is there.
CREATE FUNCTION "refuse_unpaid_acceptance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT COALESCE(SUM("amount_pence"), 0) FROM "payment" WHERE "order_id" = NEW."id") < NEW."total_pence" THEN
    RAISE EXCEPTION 'a card order is accepted only when it is paid' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "order_accepted_when_paid" BEFORE UPDATE ON "order" FOR EACH ROW
  WHEN (NEW."pay_by" = 'card' AND NEW."status" = 'accepted' AND OLD."status" <> 'accepted')
  EXECUTE FUNCTION "refuse_unpaid_acceptance"();

-- The packing queue, what waits for stock, and what waits for a person: short indexes that do not grow with history.
CREATE INDEX "consignment_queue" ON "consignment" ("waiting_since", "id") WHERE "status" = 'queued' AND "held_at" IS NULL;
CREATE INDEX "consignment_unfinished" ON "consignment" ("status", "waiting_since", "id")
  WHERE "status" IN ('awaiting_stock', 'queued', 'claimed', 'packed');
CREATE INDEX "consignment_claimed" ON "consignment" ("claimed_by_id", "claimed_at") WHERE "status" IN ('claimed', 'packed');
CREATE INDEX "staff_task_open" ON "staff_task" ("opened_at", "id") WHERE "resolved_at" IS NULL;
CREATE INDEX "provider_event_unprocessed" ON "provider_event" ("received_at") WHERE "processed_at" IS NULL;
CREATE INDEX "order_expiring" ON "order" ("expires_at") WHERE "status" = 'awaiting_payment';

-- What staff search by: any part of a name, an organisation or a postcode.
CREATE INDEX "recipient_search" ON "recipient" USING gin (
  (lower(coalesce("organisation_name", '') || ' ' || coalesce("contact_name", '') || ' ' ||
         coalesce("label_name", '') || ' ' || replace(coalesce("postcode", ''), ' ', ''))) gin_trgm_ops);
