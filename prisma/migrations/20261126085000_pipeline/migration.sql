-- What the training pipeline reads: each column of the board, whose an enquiry is, and what should have been done by now.
CREATE INDEX "enquiry_pipeline" ON "enquiry" ("status", "received_at", "id") WHERE "about" = 'training';
CREATE INDEX "enquiry_owner" ON "enquiry" ("handled_by_id", "received_at", "id")
  WHERE "about" = 'training' AND "status" IN ('new', 'in_conversation', 'proposed', 'booked');
CREATE INDEX "enquiry_next_action" ON "enquiry" ("next_action_on")
  WHERE "about" = 'training' AND "status" IN ('new', 'in_conversation', 'proposed', 'booked') AND "next_action_on" IS NOT NULL;
