import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { BookingStatusTag } from "#app/staff/_work/status-words.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { readReference } from "#domain/reference.ts";
import { historyOfThing } from "#use-cases/history/queries.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { bookingByReference, saidOfBooking } from "#use-cases/training/booking-queries.ts";
import { trainersToChoose } from "#use-cases/training/trainers-to-choose.ts";
import { BookingFacts } from "./booking-facts.tsx";
import { CancelBooking } from "./cancel-booking.tsx";
import { ChangeDay } from "./change-day.tsx";
import { dayValues } from "./day-values.ts";
import { WhatWasSaid } from "./what-was-said.tsx";

const SAYINGS = {
  done: {
    changed: "The day is changed. The booker and the trainers are told, and their calendars follow.",
    answered: "What the booker wrote is answered.",
    cancelled: "The booking is cancelled. The booker and the trainers are told, and their calendars follow.",
  },
  notDone: { asked_again: "The booker wrote again meanwhile. It is here below." },
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_training");
  return referenceTitle("Booking", (await params).reference);
}

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export default async function BookingPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_training");
  const query = await searchParams;
  const reference = readReference((await params).reference);
  const booking = reference === null ? null : await bookingByReference(reference);
  if (!booking) return noSuchPage();
  const [history, said, trainers, policy] = await Promise.all([
    historyOfThing(booking.id),
    saidOfBooking(booking.recipient.id),
    trainersToChoose(),
    trainingPolicy(),
  ]);
  return (
    <>
      <PageHeading
        above={
          <WayBack
            href="/staff/training"
            to="Training"
            beside={booking.recipient.organisationName ?? booking.recipient.contactName}
          />
        }
        title={booking.reference}
        lead={<BookingStatusTag status={booking.status} />}
        actions={<ButtonLink href={`/staff/training/days/${booking.day.id}`}>On the day</ButtonLink>}
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      <div className="work-columns">
        <section>
          <h2>About it</h2>
          <BookingFacts booking={booking} by={by} />
          {(said.length > 0 || booking.askedAt !== null) && <WhatWasSaid booking={booking} messages={said} />}
          {booking.status === "confirmed" && (
            <ChangeDay
              key={booking.version}
              reference={booking.reference}
              seen={booking.version}
              standing={dayValues(booking)}
              trainers={trainers}
              chosen={booking.trainers.map(({ id }) => id)}
            />
          )}
          <EmailList
            recipientId={booking.recipient.id}
            by={by}
            from={`/staff/training/bookings/${booking.reference}`}
            emailed={oneOf(query.emailed)}
          />
        </section>
        <section>
          {booking.status === "confirmed" && <CancelBooking booking={booking} policy={policy} now={new Date()} />}
          <EraseLink reference={booking.reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}
