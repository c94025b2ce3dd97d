-- DropIndex
DROP INDEX "consignment_status_waiting_since_id_idx";

-- DropIndex
DROP INDEX "enquiry_status_received_at_id_idx";

-- DropIndex
DROP INDEX "free_copy_request_status_requested_at_id_idx";

-- DropIndex
DROP INDEX "staff_task_resolved_at_opened_at_id_idx";

-- DropIndex
DROP INDEX "history_entry_subject_subject_id_id_idx";

-- CreateIndex
CREATE INDEX "history_entry_subject_id_id_idx" ON "history_entry"("subject_id", "id");

-- CreateIndex
CREATE INDEX "history_entry_subject_id_idx" ON "history_entry"("subject", "id");

-- CreateIndex
CREATE INDEX "staff_task_order_id_idx" ON "staff_task"("order_id");

-- The views of the packing table: each has an index of its own rows, in its own order, with what the counts look at.
DROP INDEX "consignment_unfinished";
DROP INDEX "consignment_claimed";
CREATE INDEX "consignment_awaiting_stock" ON "consignment" ("waiting_since", "id") INCLUDE ("held_at")
  WHERE "status" = 'awaiting_stock';
CREATE INDEX "consignment_claimed" ON "consignment" ("waiting_since", "id") INCLUDE ("claimed_by_id", "claimed_at", "held_at")
  WHERE "status" = 'claimed';
CREATE INDEX "consignment_in_hand" ON "consignment" ("claimed_by_id", "waiting_since", "id") INCLUDE ("claimed_at", "status", "copies")
  WHERE "status" IN ('claimed', 'packed');
CREATE INDEX "consignment_packed" ON "consignment" ("waiting_since", "id") INCLUDE ("packed_at")
  WHERE "status" = 'packed' AND "held_at" IS NULL;
CREATE INDEX "consignment_held" ON "consignment" ("waiting_since", "id") INCLUDE ("held_at")
  WHERE "held_at" IS NOT NULL AND "status" IN ('awaiting_stock', 'queued', 'claimed', 'packed');
CREATE INDEX "consignment_dispatched" ON "consignment" ("dispatched_at", "id") WHERE "status" = 'dispatched';

-- What waits for a decision. By an index of all states Postgres may choose to read everything from the oldest on.
CREATE INDEX "order_to_approve" ON "order" ("placed_at", "id") WHERE "status" = 'awaiting_approval';
CREATE INDEX "free_copy_request_in_review" ON "free_copy_request" ("requested_at", "id") INCLUDE ("question_asked_at")
  WHERE "status" = 'in_review';

-- Enquiries of one kind: those that wait for a person, and those that are over.
CREATE INDEX "enquiry_open" ON "enquiry" ("about", "received_at", "id")
  WHERE "status" IN ('new', 'in_conversation', 'proposed', 'booked');
CREATE INDEX "enquiry_over" ON "enquiry" ("about", "received_at", "id") WHERE "status" IN ('closed', 'declined');
