-- What staff search by: the beginnings of words, with neither accents nor capitals. domain/search.ts folds and cuts what
-- was typed in the same way; a test compares the two. `whole` is not cut: email addresses, a postcode without its blank.
CREATE FUNCTION "search_words"("given" text, "whole" text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left("word", 80))), ''::tsvector)
    FROM (SELECT "is_whole",
                 translate(replace(replace(replace(lower(regexp_replace(normalize("text", NFKD), '[\u0300-\u036f]+', '', 'g')),
                           'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđðı''’‘ʼ`\', 'olddi') AS "folded"
            FROM (SELECT "given" AS "text", false AS "is_whole" UNION ALL SELECT unnest("whole"), true) AS "texts") AS "texts",
         LATERAL unnest(CASE WHEN "is_whole" THEN ARRAY[replace("folded", ' ', '')]
                        ELSE string_to_array(translate("folded", E'\t\n\r!"#$%&()*+,-./:;<=>?@[]^_{|}~“”–—…·•', repeat(' ', 39)), ' ') END) AS "word"
   WHERE "word" <> ''
$$;

DROP INDEX "recipient_search";
DROP INDEX "order_number_search";

-- DropIndex: nobody is found by the postcode alone, other than by its words.
DROP INDEX "recipient_postcode_idx";

-- AlterTable
ALTER TABLE "recipient" ADD COLUMN "search" tsvector GENERATED ALWAYS AS ("search_words"(
  coalesce("organisation_name", '') || ' ' || coalesce("contact_name", '') || ' ' || coalesce("label_name", '') || ' ' ||
  coalesce("address_line_1", '') || ' ' || coalesce("address_line_2", '') || ' ' || coalesce("address_line_3", '') || ' ' ||
  coalesce("town", '') || ' ' || coalesce("county", '') || ' ' || coalesce("postcode", '') || ' ' ||
  coalesce("email", '') || ' ' || coalesce("billing_email", ''),
  ARRAY["postcode", "email", "billing_email"])) STORED;

-- CreateIndex
CREATE INDEX "recipient_created_at_id_idx" ON "recipient"("created_at", "id");

CREATE INDEX "recipient_search" ON "recipient" USING gin ("search") WITH (fastupdate = off);
CREATE INDEX "order_number_search" ON "order" USING gin (("search_words"("purchase_order_number", '{}'))) WITH (fastupdate = off)
  WHERE "purchase_order_number" IS NOT NULL;
CREATE INDEX "consignment_tracking_search" ON "consignment" ((replace("tracking_number", ' ', '')) text_pattern_ops)
  WHERE "tracking_number" IS NOT NULL;
