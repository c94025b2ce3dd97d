-- Since when a booker's words wait for an answer: such bookings are few, and are a pile of the home page.
ALTER TABLE "booking" ADD COLUMN "asked_at" TIMESTAMPTZ(3);
CREATE INDEX "booking_asked" ON "booking" ("asked_at") WHERE "asked_at" IS NOT NULL;
