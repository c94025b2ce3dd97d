import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Found, type SelectOf } from "#adapters/database/client.ts";
import { isOutOfReach } from "#domain/fulfilment/consignment-life.ts";
import { shownName } from "#domain/people/person.ts";
import type { PriceOfBooking } from "#domain/training/cancelling.ts";
import { type Said, wordsOf } from "#use-cases/people/words.ts";

const BOOKING = {
  id: true,
  reference: true,
  token: true,
  status: true,
  version: true,
  bookedAt: true,
  closedAt: true,
  askedAt: true,
  guidesNeededBy: true,
  guidesQueuedAt: true,
  recipient: true,
  enquiry: { select: { reference: true } },
  proposal: { select: { number: true, terms: true, groupSize: true } },
  trainingSession: {
    include: { trainers: { select: { trainer: { select: { id: true, name: true } } }, orderBy: { trainerId: "asc" } } },
  },
  order: {
    select: {
      reference: true,
      token: true,
      status: true,
      lines: { select: { kind: true, totalPence: true } },
      payBy: true,
      totalPence: true,
      expiresAt: true,
      consignments: { select: { code: true, status: true, trackingNumber: true, neededBy: true, lostAt: true } },
    },
  },
} as const satisfies SelectOf<"booking">;

type Booking = Found<"booking", typeof BOOKING>;

/** A booking with all that its pages show. Its money is read with its order (`orderByToken`, which has the same token). */
export type BookingInDetail = ReturnType<typeof flat>;

/** The booking behind a secret link; null for a token that is none. */
export async function bookingByToken(token: string): Promise<BookingInDetail | null> {
  if (!looksLikeToken(token)) return null;
  const found = await database().booking.findUnique({ where: { token }, select: BOOKING });
  return found && flat(found);
}

/** The booking of a reference; null for one that is none. */
export async function bookingByReference(reference: string): Promise<BookingInDetail | null> {
  const found = await database().booking.findUnique({ where: { reference }, select: BOOKING });
  return found && flat(found);
}

/** What the booker wrote to us about it, newest first. */
export function saidOfBooking(recipientId: string): Promise<Said[]> {
  return wordsOf(database(), recipientId, { purpose: "booking_question" }, 20);
}

/** Bookings of which something waits for an answer, the longest first: 50 at most. */
export async function bookingsAsked() {
  const found = await database().booking.findMany({
    where: { askedAt: { not: null } },
    orderBy: { askedAt: "asc" },
    take: 50,
    select: {
      reference: true,
      askedAt: true,
      recipient: true,
      trainingSession: { select: { startsAt: true, endsAt: true } },
    },
  });
  return found.map(({ recipient, trainingSession, ...booking }) => ({
    ...booking,
    ...trainingSession,
    name: shownName(recipient),
  }));
}

function flat({ trainingSession: { trainers, ...day }, ...booking }: Booking) {
  return { ...booking, day, trainers: trainers.map(({ trainer }) => trainer), price: priceOf(booking.order) };
}

function priceOf(order: Booking["order"]): PriceOfBooking {
  const { lines = [], consignments = [] } = order ?? {};
  const sum = (areGuides: boolean) =>
    lines.reduce((pence, line) => ((line.kind === "copies") === areGuides ? pence + line.totalPence : pence), 0);
  const areGuidesSent = consignments.some(({ status, lostAt }) => isOutOfReach({ status, isLost: lostAt !== null }));
  return { trainingPence: sum(false), guidesPence: sum(true), areGuidesSent };
}
