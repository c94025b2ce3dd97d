-- A quote is of copies alone.
CREATE TYPE "quote_line_kind" AS ENUM ('copies', 'sponsored_copies');
ALTER TABLE "quote_line" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "quote_line" ALTER COLUMN "kind" TYPE "quote_line_kind" USING "kind"::text::"quote_line_kind";
ALTER TABLE "quote_line" ALTER COLUMN "kind" SET DEFAULT 'copies';

-- CreateEnum
CREATE TYPE "order_about" AS ENUM ('copies', 'training', 'seats');

-- CreateEnum
CREATE TYPE "format_wish" AS ENUM ('online', 'in_person', 'either');

-- CreateEnum
CREATE TYPE "training_format" AS ENUM ('online', 'in_person');

-- CreateEnum
CREATE TYPE "training_kind" AS ENUM ('arranged', 'open');

-- CreateEnum
CREATE TYPE "training_session_status" AS ENUM ('draft', 'planned', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('draft', 'sent', 'accepted', 'declined', 'superseded', 'lapsed');

-- CreateEnum
CREATE TYPE "booking_status" AS ENUM ('confirmed', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "seat_booking_status" AS ENUM ('held', 'confirmed', 'waiting', 'offered', 'cancelled', 'lapsed');

-- DropForeignKey
ALTER TABLE "order_line" DROP CONSTRAINT "order_line_publication_id_fkey";

-- AlterTable
ALTER TABLE "enquiry" ADD COLUMN     "format" "format_wish",
ADD COLUMN     "group_size" INTEGER,
ADD COLUMN     "guide_copies" INTEGER,
ADD COLUMN     "next_action" TEXT,
ADD COLUMN     "next_action_on" DATE,
ADD COLUMN     "preferred_dates" DATE[],
ADD COLUMN     "service_user_count" INTEGER,
ADD COLUMN     "staff_count" INTEGER,
ADD COLUMN     "volunteer_count" INTEGER;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "about" "order_about" NOT NULL DEFAULT 'copies';

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "title" TEXT,
ALTER COLUMN "publication_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "trainer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "staff_member_id" UUID,
    "calendar_token" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trainer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trainer_hours" (
    "trainer_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "from_minute" SMALLINT NOT NULL,
    "to_minute" SMALLINT NOT NULL,

    CONSTRAINT "trainer_hours_pkey" PRIMARY KEY ("trainer_id","weekday")
);

-- CreateTable
CREATE TABLE "trainer_time" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "trainer_id" UUID NOT NULL,
    "training_session_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trainer_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "training_kind" NOT NULL,
    "slug" TEXT,
    "status" "training_session_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "about" TEXT,
    "format" "training_format" NOT NULL,
    "place" TEXT,
    "place_postcode" TEXT,
    "online_link" TEXT,
    "joining_note" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "travel_minutes" SMALLINT NOT NULL DEFAULT 0,
    "capacity" INTEGER,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "seat_price_pence" INTEGER,
    "vat_treatment" "vat_treatment" NOT NULL DEFAULT 'exempt',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "feedback_token" TEXT NOT NULL,
    "staff_came" INTEGER,
    "volunteers_came" INTEGER,
    "service_users_came" INTEGER,
    "notes" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recipient_id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "format" "training_format" NOT NULL,
    "place" TEXT,
    "place_postcode" TEXT,
    "online_link" TEXT,
    "group_size" INTEGER,
    "travel_minutes" SMALLINT NOT NULL DEFAULT 0,
    "terms" TEXT NOT NULL,
    "note" TEXT,
    "days_open" INTEGER NOT NULL,
    "total_pence" INTEGER NOT NULL,
    "made_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "change_asked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_date" (
    "proposal_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_date_pkey" PRIMARY KEY ("proposal_id","position")
);

-- CreateTable
CREATE TABLE "proposal_trainer" (
    "proposal_id" UUID NOT NULL,
    "trainer_id" UUID NOT NULL,

    CONSTRAINT "proposal_trainer_pkey" PRIMARY KEY ("proposal_id","trainer_id")
);

-- CreateTable
CREATE TABLE "proposal_line" (
    "proposal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "order_line_kind" NOT NULL,
    "publication_id" UUID,
    "title" TEXT,
    "copies" INTEGER NOT NULL,
    "unit_price_pence" INTEGER NOT NULL,
    "total_pence" INTEGER NOT NULL,
    "vat_treatment" "vat_treatment" NOT NULL,

    CONSTRAINT "proposal_line_pkey" PRIMARY KEY ("proposal_id","position")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "status" "booking_status" NOT NULL DEFAULT 'confirmed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "proposal_id" UUID NOT NULL,
    "training_session_id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "order_id" UUID,
    "recipient_id" UUID NOT NULL,
    "guides_needed_by" DATE,
    "guides_queued_at" TIMESTAMPTZ(3),
    "booked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_booking" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "status" "seat_booking_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "training_session_id" UUID NOT NULL,
    "seats" INTEGER NOT NULL,
    "recipient_id" UUID NOT NULL,
    "order_id" UUID,
    "purchase_order_number" TEXT,
    "kept_until" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "booked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "seat_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegate" (
    "seat_booking_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "delegate_pkey" PRIMARY KEY ("seat_booking_id","position")
);

-- CreateTable
CREATE TABLE "feedback_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "training_session_id" UUID NOT NULL,
    "useful" SMALLINT NOT NULL,
    "confident_before" SMALLINT,
    "confident_after" SMALLINT,
    "recommends" BOOLEAN,
    "helped" TEXT,
    "to_change" TEXT,
    "month" DATE NOT NULL,

    CONSTRAINT "feedback_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trainer_email_key" ON "trainer"("email");

-- CreateIndex
CREATE UNIQUE INDEX "trainer_staff_member_id_key" ON "trainer"("staff_member_id");

-- CreateIndex
CREATE UNIQUE INDEX "trainer_calendar_token_key" ON "trainer"("calendar_token");

-- CreateIndex
CREATE INDEX "trainer_time_starts_at_idx" ON "trainer_time"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "trainer_time_training_session_id_trainer_id_key" ON "trainer_time"("training_session_id", "trainer_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_session_slug_key" ON "training_session"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "training_session_feedback_token_key" ON "training_session"("feedback_token");

-- CreateIndex
CREATE INDEX "training_session_starts_at_id_idx" ON "training_session"("starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_token_key" ON "proposal"("token");

-- CreateIndex
CREATE INDEX "proposal_status_created_at_id_idx" ON "proposal"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "proposal_enquiry_id_idx" ON "proposal"("enquiry_id");

-- CreateIndex
CREATE INDEX "proposal_recipient_id_idx" ON "proposal"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_reference_number_key" ON "proposal"("reference", "number");

-- CreateIndex
CREATE UNIQUE INDEX "booking_reference_key" ON "booking"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "booking_token_key" ON "booking"("token");

-- CreateIndex
CREATE UNIQUE INDEX "booking_proposal_id_key" ON "booking"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_training_session_id_key" ON "booking"("training_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_order_id_key" ON "booking"("order_id");

-- CreateIndex
CREATE INDEX "booking_status_booked_at_id_idx" ON "booking"("status", "booked_at", "id");

-- CreateIndex
CREATE INDEX "booking_enquiry_id_idx" ON "booking"("enquiry_id");

-- CreateIndex
CREATE INDEX "booking_recipient_id_idx" ON "booking"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_booking_reference_key" ON "seat_booking"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "seat_booking_token_key" ON "seat_booking"("token");

-- CreateIndex
CREATE UNIQUE INDEX "seat_booking_recipient_id_key" ON "seat_booking"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_booking_order_id_key" ON "seat_booking"("order_id");

-- CreateIndex
CREATE INDEX "seat_booking_training_session_id_status_idx" ON "seat_booking"("training_session_id", "status");

-- CreateIndex
CREATE INDEX "feedback_answer_training_session_id_idx" ON "feedback_answer"("training_session_id");

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer" ADD CONSTRAINT "trainer_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer_hours" ADD CONSTRAINT "trainer_hours_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer_time" ADD CONSTRAINT "trainer_time_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer_time" ADD CONSTRAINT "trainer_time_training_session_id_fkey" FOREIGN KEY ("training_session_id") REFERENCES "training_session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_date" ADD CONSTRAINT "proposal_date_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_trainer" ADD CONSTRAINT "proposal_trainer_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_trainer" ADD CONSTRAINT "proposal_trainer_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_line" ADD CONSTRAINT "proposal_line_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_line" ADD CONSTRAINT "proposal_line_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_training_session_id_fkey" FOREIGN KEY ("training_session_id") REFERENCES "training_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_booking" ADD CONSTRAINT "seat_booking_training_session_id_fkey" FOREIGN KEY ("training_session_id") REFERENCES "training_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_booking" ADD CONSTRAINT "seat_booking_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_booking" ADD CONSTRAINT "seat_booking_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_seat_booking_id_fkey" FOREIGN KEY ("seat_booking_id") REFERENCES "seat_booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_training_session_id_fkey" FOREIGN KEY ("training_session_id") REFERENCES "training_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A trainer is in one place: no two stretches of a trainer's time overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "trainer_time" ADD CONSTRAINT "trainer_time_is_a_stretch" CHECK ("ends_at" > "starts_at");
ALTER TABLE "trainer_time" ADD CONSTRAINT "trainer_in_one_place"
  EXCLUDE USING gist ("trainer_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);
ALTER TABLE "trainer_hours" ADD CONSTRAINT "trainer_hours_of_a_day"
  CHECK ("weekday" BETWEEN 1 AND 7 AND "from_minute" >= 0 AND "from_minute" < "to_minute" AND "to_minute" <= 1440);

-- What an order holds: of a training or of seats it may be no copies at all. A line is a publication's or has its own title.
ALTER TABLE "order" DROP CONSTRAINT "order_counts";
ALTER TABLE "order" ADD CONSTRAINT "order_counts" CHECK ("copies" >= 0 AND "sponsored_copies" >= 0 AND "total_pence" >= 0
  AND ("about" <> 'copies' OR "copies" + "sponsored_copies" >= 1));
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_of_what" CHECK (("kind" IN ('copies', 'sponsored_copies'))
  = ("publication_id" IS NOT NULL) AND ("publication_id" IS NULL) = ("title" IS NOT NULL));

-- A day of training.
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_lasts"
  CHECK ("ends_at" > "starts_at" AND "ends_at" <= "starts_at" + interval '24 hours' AND "travel_minutes" BETWEEN 0 AND 720);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_open_has_seats" CHECK (CASE "kind"
  WHEN 'open' THEN "slug" IS NOT NULL AND "capacity" BETWEEN 1 AND 500 AND "seat_price_pence" >= 0
  ELSE "slug" IS NULL AND "capacity" IS NULL AND "seat_price_pence" IS NULL END);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_seats" CHECK ("seats_taken" >= 0 AND "seats_taken" <= coalesce("capacity", 0));
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_counts"
  CHECK ("staff_came" >= 0 AND "volunteers_came" >= 0 AND "service_users_came" >= 0);
CREATE INDEX "training_session_ahead" ON "training_session" ("starts_at", "id") WHERE "status" = 'planned';

-- Never more seats than there are: those taken are counted here, whoever writes, and the check above refuses one too many.
ALTER TABLE "seat_booking" ADD CONSTRAINT "seat_booking_seats" CHECK ("seats" BETWEEN 1 AND 50);
ALTER TABLE "seat_booking" ADD CONSTRAINT "seat_booking_kept" CHECK ("status" NOT IN ('held', 'offered') OR "kept_until" IS NOT NULL);
ALTER TABLE "seat_booking" ADD CONSTRAINT "seat_booking_waits" CHECK ("status" NOT IN ('waiting', 'offered') OR "waiting_since" IS NOT NULL);
CREATE INDEX "seat_booking_kept_until" ON "seat_booking" ("kept_until") WHERE "status" IN ('held', 'offered');
CREATE INDEX "seat_booking_waiting" ON "seat_booking" ("training_session_id", "waiting_since", "id") WHERE "status" = 'waiting';
CREATE FUNCTION "seats_that_count"("status" "seat_booking_status", "seats" integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN "status" IN ('held', 'confirmed', 'offered') THEN "seats" ELSE 0 END $$;
CREATE FUNCTION "count_seats"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "training_session" SET "seats_taken" = "seats_taken" - "seats_that_count"(OLD."status", OLD."seats")
     WHERE "id" = OLD."training_session_id" AND "seats_that_count"(OLD."status", OLD."seats") > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE "training_session" SET "seats_taken" = "seats_taken" + "seats_that_count"(NEW."status", NEW."seats")
     WHERE "id" = NEW."training_session_id" AND "seats_that_count"(NEW."status", NEW."seats") > 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "seat_booking_counted" AFTER INSERT OR UPDATE OF "status", "seats", "training_session_id" OR DELETE ON "seat_booking"
  FOR EACH ROW EXECUTE FUNCTION "count_seats"();

-- Of a proposal one version is being written at most, and one stands.
CREATE UNIQUE INDEX "proposal_one_draft" ON "proposal"("reference") WHERE "status" = 'draft';
CREATE UNIQUE INDEX "proposal_one_standing" ON "proposal"("reference") WHERE "status" IN ('sent', 'accepted');
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_sent_until" CHECK ("status" <> 'sent' OR ("sent_at" IS NOT NULL AND "expires_at" IS NOT NULL));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_days_open" CHECK ("days_open" BETWEEN 1 AND 365 AND "travel_minutes" BETWEEN 0 AND 720);
ALTER TABLE "proposal_date" ADD CONSTRAINT "proposal_date_lasts" CHECK ("position" BETWEEN 1 AND 3 AND "ends_at" > "starts_at");
ALTER TABLE "proposal_line" ADD CONSTRAINT "proposal_line_adds_up"
  CHECK ("copies" > 0 AND "unit_price_pence" >= 0 AND "total_pence" = "copies" * "unit_price_pence");
ALTER TABLE "proposal_line" ADD CONSTRAINT "proposal_line_of_what" CHECK (("kind" = 'copies') = ("publication_id" IS NOT NULL)
  AND ("publication_id" IS NULL) = ("title" IS NOT NULL) AND "kind" IN ('copies', 'training', 'travel'));

-- Guides that are to be sent for a day of training, and not queued yet.
CREATE INDEX "booking_guides_ahead" ON "booking" ("guides_needed_by") WHERE "guides_queued_at" IS NULL AND "status" = 'confirmed';

ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_scores" CHECK ("useful" BETWEEN 1 AND 5
  AND "confident_before" BETWEEN 1 AND 5 AND "confident_after" BETWEEN 1 AND 5);
