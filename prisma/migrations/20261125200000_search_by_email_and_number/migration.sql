-- What staff search by: any part of a name, an organisation, a postcode or an email address; and of a purchase order number.
DROP INDEX "recipient_search";
CREATE INDEX "recipient_search" ON "recipient" USING gin (
  (lower(coalesce("organisation_name", '') || ' ' || coalesce("contact_name", '') || ' ' ||
         coalesce("label_name", '') || ' ' || replace(coalesce("postcode", ''), ' ', '') || ' ' ||
         coalesce("email", '') || ' ' || coalesce("billing_email", ''))) gin_trgm_ops);
CREATE INDEX "order_number_search" ON "order" USING gin ((lower("purchase_order_number")) gin_trgm_ops)
  WHERE "purchase_order_number" IS NOT NULL;
