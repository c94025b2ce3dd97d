-- A price list that has begun never changes, and nobody takes it away: a new list takes over.
CREATE FUNCTION "refuse_change_of_begun_list"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."valid_from" <= clock_timestamp() THEN
    RAISE EXCEPTION 'a price list that has begun does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "price_list_begun" BEFORE UPDATE OR DELETE ON "price_list"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_begun_list"();

CREATE FUNCTION "refuse_change_of_begun_tier"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "valid_from" FROM "price_list" WHERE "id" = OLD."price_list_id") <= clock_timestamp() THEN
    RAISE EXCEPTION 'a price list that has begun does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "price_tier_begun" BEFORE UPDATE OR DELETE ON "price_tier"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_begun_tier"();
