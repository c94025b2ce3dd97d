-- A quote whose order was not paid stands again, and remembers the order that it was.
ALTER TABLE "quote" DROP CONSTRAINT "quote_accepted_is_order";
ALTER TABLE "quote" ADD CONSTRAINT "quote_accepted_is_order" CHECK ("status" <> 'accepted' OR "order_id" IS NOT NULL);
