-- What was cancelled in a month is counted without reading what was not.
CREATE INDEX "booking_cancelled" ON "booking" ("closed_at") WHERE "status" = 'cancelled';
CREATE INDEX "seat_booking_cancelled" ON "seat_booking" ("closed_at") WHERE "status" = 'cancelled';
