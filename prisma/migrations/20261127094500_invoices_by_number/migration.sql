-- Invoices are looked for by the beginning of their number.
CREATE INDEX "invoice_number_search" ON "invoice" ("number" text_pattern_ops) WHERE "number" IS NOT NULL;
