-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "message_direction" AS ENUM ('from_staff', 'from_customer');

-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('awaiting_payment', 'awaiting_approval', 'accepted', 'fulfilled', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "pay_by" AS ENUM ('card', 'invoice');

-- CreateEnum
CREATE TYPE "vat_treatment" AS ENUM ('zero', 'exempt', 'standard');

-- CreateEnum
CREATE TYPE "order_line_kind" AS ENUM ('copies', 'sponsored_copies');

-- CreateEnum
CREATE TYPE "checkout_status" AS ENUM ('creating', 'open', 'complete', 'expired', 'failed');

-- CreateEnum
CREATE TYPE "refund_status" AS ENUM ('requested', 'pending', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('individual', 'group');

-- CreateEnum
CREATE TYPE "free_copy_request_status" AS ENUM ('in_review', 'approved', 'fulfilled', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "contact_preference" AS ENUM ('none', 'email', 'plain');

-- CreateEnum
CREATE TYPE "enquiry_about" AS ENUM ('quote', 'training');

-- CreateEnum
CREATE TYPE "enquiry_status" AS ENUM ('new', 'in_conversation', 'proposed', 'booked', 'declined', 'closed');

-- CreateEnum
CREATE TYPE "stock_movement_kind" AS ENUM ('receipt', 'allocation', 'release', 'dispatch', 'return', 'adjustment', 'write_off');

-- CreateEnum
CREATE TYPE "consignment_status" AS ENUM ('awaiting_stock', 'queued', 'claimed', 'packed', 'dispatched', 'returned', 'cancelled');

-- CreateEnum
CREATE TYPE "outbox_status" AS ENUM ('queued', 'sent', 'parked', 'dropped');

-- CreateEnum
CREATE TYPE "actor" AS ENUM ('customer', 'staff', 'system', 'payments');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('administrator', 'fulfilment', 'training');

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sku" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "thickness_mm" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "publication_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "quote_from_copies" INTEGER NOT NULL,

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_tier" (
    "price_list_id" UUID NOT NULL,
    "from_copies" INTEGER NOT NULL,
    "unit_price_pence" INTEGER NOT NULL,

    CONSTRAINT "price_tier_pkey" PRIMARY KEY ("price_list_id","from_copies")
);

-- CreateTable
CREATE TABLE "guide_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "edition" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" BYTEA NOT NULL,

    CONSTRAINT "guide_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_name" TEXT,
    "contact_name" TEXT,
    "label_name" TEXT,
    "email" TEXT,
    "billing_email" TEXT,
    "phone" TEXT,
    "address_line_1" TEXT,
    "address_line_2" TEXT,
    "address_line_3" TEXT,
    "town" TEXT,
    "county" TEXT,
    "postcode" TEXT,
    "delivery_note" TEXT,
    "about" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "forgotten_at" TIMESTAMPTZ(3),

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recipient_id" UUID NOT NULL,
    "direction" "message_direction" NOT NULL,
    "purpose" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "staff_member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recipient_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_draft" (
    "id" TEXT NOT NULL,
    "sealed_answers" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "status" "order_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "pay_by" "pay_by" NOT NULL,
    "purchase_order_number" TEXT,
    "recipient_id" UUID NOT NULL,
    "copies" INTEGER NOT NULL,
    "sponsored_copies" INTEGER NOT NULL DEFAULT 0,
    "total_pence" INTEGER NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "kind" "order_line_kind" NOT NULL DEFAULT 'copies',
    "publication_id" UUID NOT NULL,
    "copies" INTEGER NOT NULL,
    "unit_price_pence" INTEGER NOT NULL,
    "total_pence" INTEGER NOT NULL,
    "vat_treatment" "vat_treatment" NOT NULL DEFAULT 'zero',

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkout_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "status" "checkout_status" NOT NULL DEFAULT 'creating',
    "provider_id" TEXT,
    "url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checkout_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "provider" TEXT NOT NULL DEFAULT 'stripe',
    "provider_id" TEXT NOT NULL,
    "amount_pence" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "payment_id" UUID NOT NULL,
    "provider_id" TEXT,
    "amount_pence" INTEGER NOT NULL,
    "status" "refund_status" NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL,
    "staff_member_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_event" (
    "id" BIGSERIAL NOT NULL,
    "provider" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "free_copy_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "status" "free_copy_request_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "audience" "audience" NOT NULL,
    "publication_id" UUID NOT NULL,
    "copies_requested" INTEGER NOT NULL,
    "copies_approved" INTEGER,
    "contact_preference" "contact_preference" NOT NULL,
    "needed_by" DATE,
    "address_hash" TEXT NOT NULL,
    "review_reasons" TEXT[],
    "question_asked_at" TIMESTAMPTZ(3),
    "recipient_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "free_copy_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "about" "enquiry_about" NOT NULL,
    "status" "enquiry_status" NOT NULL DEFAULT 'new',
    "version" INTEGER NOT NULL DEFAULT 1,
    "copies" INTEGER,
    "recipient_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "publication_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "allocated" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("publication_id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "id" BIGSERIAL NOT NULL,
    "publication_id" UUID NOT NULL,
    "kind" "stock_movement_kind" NOT NULL,
    "on_hand_change" INTEGER NOT NULL,
    "allocated_change" INTEGER NOT NULL,
    "consignment_line_id" UUID,
    "reason" TEXT,
    "staff_member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "order_id" UUID,
    "request_id" UUID,
    "recipient_id" UUID NOT NULL,
    "status" "consignment_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "copies" INTEGER NOT NULL,
    "held_at" TIMESTAMPTZ(3),
    "held_reason" TEXT,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "packed_at" TIMESTAMPTZ(3),
    "dispatched_at" TIMESTAMPTZ(3),
    "tracking_number" TEXT,
    "needed_by" DATE,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consignment_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consignment_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "copies" INTEGER NOT NULL,

    CONSTRAINT "consignment_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_email" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient_id" UUID,
    "staff_member_id" UUID,
    "data" JSONB NOT NULL,
    "status" "outbox_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "message" JSONB,
    "provider_id" TEXT,
    "delivery" TEXT,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_attempt_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "order_id" UUID,
    "details" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "staff_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "actor" "actor" NOT NULL,
    "staff_member_id" UUID,
    "details" JSONB,

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_submission" (
    "form_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "result_path" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_submission_pkey" PRIMARY KEY ("form_key")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "staff_role" NOT NULL DEFAULT 'fulfilment',
    "disabled_at" TIMESTAMPTZ(3),
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "last_totp_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "renews_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_two_factor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "codes_shown_until" TIMESTAMPTZ(3),

    CONSTRAINT "staff_two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "publication_sku_key" ON "publication"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "price_list_publication_id_valid_from_key" ON "price_list"("publication_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "guide_file_slug_key" ON "guide_file"("slug");

-- CreateIndex
CREATE INDEX "recipient_postcode_idx" ON "recipient"("postcode");

-- CreateIndex
CREATE INDEX "recipient_message_recipient_id_at_idx" ON "recipient_message"("recipient_id", "at");

-- CreateIndex
CREATE INDEX "order_draft_expires_at_idx" ON "order_draft"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_reference_key" ON "order"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "order_token_key" ON "order"("token");

-- CreateIndex
CREATE UNIQUE INDEX "order_recipient_id_key" ON "order"("recipient_id");

-- CreateIndex
CREATE INDEX "order_status_placed_at_id_idx" ON "order"("status", "placed_at", "id");

-- CreateIndex
CREATE INDEX "order_placed_at_id_idx" ON "order"("placed_at", "id");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_session_provider_id_key" ON "checkout_session"("provider_id");

-- CreateIndex
CREATE INDEX "checkout_session_order_id_idx" ON "checkout_session"("order_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_provider_id_key" ON "payment"("provider", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_id_key" ON "refund"("provider_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_event_provider_event_id_key" ON "provider_event"("provider", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "free_copy_request_reference_key" ON "free_copy_request"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "free_copy_request_token_key" ON "free_copy_request"("token");

-- CreateIndex
CREATE UNIQUE INDEX "free_copy_request_recipient_id_key" ON "free_copy_request"("recipient_id");

-- CreateIndex
CREATE INDEX "free_copy_request_status_requested_at_id_idx" ON "free_copy_request"("status", "requested_at", "id");

-- CreateIndex
CREATE INDEX "free_copy_request_requested_at_id_idx" ON "free_copy_request"("requested_at", "id");

-- CreateIndex
CREATE INDEX "free_copy_request_address_hash_requested_at_idx" ON "free_copy_request"("address_hash", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_reference_key" ON "enquiry"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_recipient_id_key" ON "enquiry"("recipient_id");

-- CreateIndex
CREATE INDEX "enquiry_status_received_at_id_idx" ON "enquiry"("status", "received_at", "id");

-- CreateIndex
CREATE INDEX "stock_movement_publication_id_id_idx" ON "stock_movement"("publication_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movement_consignment_line_id_kind_key" ON "stock_movement"("consignment_line_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "consignment_code_key" ON "consignment"("code");

-- CreateIndex
CREATE INDEX "consignment_order_id_idx" ON "consignment"("order_id");

-- CreateIndex
CREATE INDEX "consignment_request_id_idx" ON "consignment"("request_id");

-- CreateIndex
CREATE INDEX "consignment_recipient_id_idx" ON "consignment"("recipient_id");

-- CreateIndex
CREATE INDEX "consignment_status_waiting_since_id_idx" ON "consignment"("status", "waiting_since", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consignment_line_consignment_id_publication_id_key" ON "consignment_line"("consignment_id", "publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_email_dedupe_key_key" ON "outbox_email"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_email_status_created_at_id_idx" ON "outbox_email"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "outbox_email_recipient_id_idx" ON "outbox_email"("recipient_id");

-- CreateIndex
CREATE INDEX "outbox_email_provider_id_idx" ON "outbox_email"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_task_dedupe_key_key" ON "staff_task"("dedupe_key");

-- CreateIndex
CREATE INDEX "staff_task_resolved_at_opened_at_id_idx" ON "staff_task"("resolved_at", "opened_at", "id");

-- CreateIndex
CREATE INDEX "history_entry_subject_subject_id_id_idx" ON "history_entry"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "form_submission_posted_at_idx" ON "form_submission"("posted_at");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_email_key" ON "staff_member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "staff_invitation_email_idx" ON "staff_invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_token_key" ON "staff_session"("token");

-- CreateIndex
CREATE INDEX "staff_session_staff_member_id_idx" ON "staff_session"("staff_member_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_account_staff_member_id_provider_id_key" ON "staff_account"("staff_member_id", "provider_id");

-- CreateIndex
CREATE INDEX "staff_verification_identifier_idx" ON "staff_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "staff_two_factor_staff_member_id_key" ON "staff_two_factor"("staff_member_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_tier" ADD CONSTRAINT "price_tier_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_message" ADD CONSTRAINT "recipient_message_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_message" ADD CONSTRAINT "recipient_message_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout_session" ADD CONSTRAINT "checkout_session_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_copy_request" ADD CONSTRAINT "free_copy_request_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_copy_request" ADD CONSTRAINT "free_copy_request_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_consignment_line_id_fkey" FOREIGN KEY ("consignment_line_id") REFERENCES "consignment_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "free_copy_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment" ADD CONSTRAINT "consignment_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment_line" ADD CONSTRAINT "consignment_line_consignment_id_fkey" FOREIGN KEY ("consignment_id") REFERENCES "consignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consignment_line" ADD CONSTRAINT "consignment_line_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_email" ADD CONSTRAINT "outbox_email_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_email" ADD CONSTRAINT "outbox_email_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_task" ADD CONSTRAINT "staff_task_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_task" ADD CONSTRAINT "staff_task_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_renews_id_fkey" FOREIGN KEY ("renews_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_two_factor" ADD CONSTRAINT "staff_two_factor_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
