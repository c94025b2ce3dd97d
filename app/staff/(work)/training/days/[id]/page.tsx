import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { whereOf } from "#use-cases/training/booking-entry.ts";
import { dayInHand, partiesOfDay } from "#use-cases/training/day-queries.ts";
import { feedbackOf } from "#use-cases/training/feedback.ts";
import { DayForm } from "./day-form.tsx";
import { FeedbackResults } from "./feedback-results.tsx";
import { Roster } from "./roster.tsx";

export const metadata: Metadata = { title: "On the day" };

const SAYINGS = {
  done: {
    saved: "Written down. Those who booked are thanked by email.",
    saved_empty: "Written down: nobody came. Nobody is thanked.",
  },
};

type DayPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function DayPage({ params, searchParams }: DayPageProps) {
  await requireStaff("manage_training");
  const day = await dayInHand((await params).id);
  if (!day || day.status === "draft") return noSuchPage();
  const [parties, feedback] = await Promise.all([partiesOfDay(day.id), feedbackOf(day.id)]);
  const { booking } = day;
  const hasBegun = day.startsAt <= new Date();
  const planned = booking ? `/staff/training/bookings/${booking.reference}` : `/staff/training/sessions/${day.id}`;
  const rows = [
    { key: "When", value: londonSpanInWords(day) },
    { key: "Where", value: whereOf(day) ?? "Not known yet" },
    { key: "With", value: day.trainers.join(", ") || "Nobody" },
    ...(booking
      ? [
          { key: "For", value: booking.recipient.organisationName ?? booking.recipient.contactName ?? "Forgotten" },
          { key: "Ask for", value: booking.recipient.contactName ?? "Forgotten" },
          ...(booking.recipient.phone ? [{ key: "Phone", value: booking.recipient.phone }] : []),
          ...(booking.proposal.groupSize ? [{ key: "Expected", value: `${booking.proposal.groupSize} people` }] : []),
        ]
      : [{ key: "Places", value: `${day.seatsTaken} of ${day.capacity ?? 0}` }]),
  ];
  return (
    <>
      <PageHeading
        above={<WayBack href={planned} to={booking ? "Booking" : "Open session"} />}
        title={`On the day: ${day.title}`}
      />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <SummaryList rows={rows} />
      {!booking && <Roster parties={parties} />}
      {day.status === "cancelled" && <p>This training is cancelled.</p>}
      {day.status !== "cancelled" && !hasBegun && <p>Who came is written down here once it has begun.</p>}
      {day.status !== "cancelled" && hasBegun && (
        <DayForm
          id={day.id}
          standing={{
            staffCame: String(day.staffCame ?? ""),
            volunteersCame: String(day.volunteersCame ?? ""),
            serviceUsersCame: String(day.serviceUsersCame ?? ""),
            notes: day.notes ?? "",
          }}
          isWritten={day.status === "delivered"}
        />
      )}
      {hasBegun && <FeedbackResults results={feedback} page={`/feedback/${day.feedbackToken}`} />}
    </>
  );
}
