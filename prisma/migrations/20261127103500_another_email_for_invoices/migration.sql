-- Since when Stripe is to be told of another email address of the one who is invoiced.
ALTER TABLE "invoice" ADD COLUMN "email_asked_at" TIMESTAMPTZ(3);

CREATE INDEX "invoice_email_asked" ON "invoice" ("email_asked_at") WHERE "email_asked_at" IS NOT NULL;
