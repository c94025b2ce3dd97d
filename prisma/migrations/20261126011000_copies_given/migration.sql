-- CreateTable
CREATE TABLE "given_copies" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sent_free" INTEGER NOT NULL DEFAULT 0,
    "sponsored" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "given_copies_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "given_copies" ADD CONSTRAINT "given_copies_one_row" CHECK ("id" = 1);
ALTER TABLE "given_copies" ADD CONSTRAINT "given_copies_never_below_nothing" CHECK ("sent_free" >= 0 AND "sponsored" >= 0);

-- What was given before there was a count.
INSERT INTO "given_copies" ("sent_free", "sponsored") VALUES (
  (SELECT COALESCE(SUM("copies"), 0) FROM "consignment" WHERE "request_id" IS NOT NULL AND "status" = 'dispatched'),
  (SELECT COALESCE(SUM("sponsored_copies"), 0) FROM "order" WHERE "status" IN ('accepted', 'fulfilled')));

-- The triggers are deferred: the one row is locked last of all, when its transaction ends, and for that moment only.
CREATE FUNCTION "count_sent_free"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "given_copies" SET "sent_free" = "sent_free" + CASE NEW."status" WHEN 'dispatched' THEN NEW."copies" ELSE -NEW."copies" END;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "sent_free_counted" AFTER UPDATE OF "status" ON "consignment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."request_id" IS NOT NULL AND (OLD."status" = 'dispatched') <> (NEW."status" = 'dispatched'))
  EXECUTE FUNCTION "count_sent_free"();
CREATE CONSTRAINT TRIGGER "sent_free_counted_from_the_start" AFTER INSERT ON "consignment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."request_id" IS NOT NULL AND NEW."status" = 'dispatched') EXECUTE FUNCTION "count_sent_free"();

-- Of an order that is accepted or fulfilled every sponsored copy counts, of any other none.
CREATE FUNCTION "count_sponsored"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before integer := 0;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."status" IN ('accepted', 'fulfilled') THEN before := OLD."sponsored_copies"; END IF;
  UPDATE "given_copies" SET "sponsored" = "sponsored" - before
       + CASE WHEN NEW."status" IN ('accepted', 'fulfilled') THEN NEW."sponsored_copies" ELSE 0 END;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "sponsored_counted" AFTER UPDATE OF "status", "sponsored_copies" ON "order" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."sponsored_copies" + NEW."sponsored_copies" > 0
    AND (OLD."sponsored_copies" <> NEW."sponsored_copies"
      OR (OLD."status" IN ('accepted', 'fulfilled')) <> (NEW."status" IN ('accepted', 'fulfilled'))))
  EXECUTE FUNCTION "count_sponsored"();
CREATE CONSTRAINT TRIGGER "sponsored_counted_from_the_start" AFTER INSERT ON "order" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."sponsored_copies" > 0 AND NEW."status" IN ('accepted', 'fulfilled')) EXECUTE FUNCTION "count_sponsored"();
