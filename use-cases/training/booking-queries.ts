import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Prisma } from "#adapters/database/client.ts";
import type { Told } from "#use-cases/history/queries.ts";

const BOOKING = {
  id: true,
  reference: true,
  token: true,
  status: true,
  version: true,
  bookedAt: true,
  closedAt: true,
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
      consignments: { select: { code: true, status: true, trackingNumber: true } },
    },
  },
} as const satisfies Prisma.BookingSelect;

type Found = Prisma.BookingGetPayload<{ select: typeof BOOKING }>;

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

/** Everything that happened to a booking, oldest first. */
export async function historyOfBooking(id: string): Promise<Told[]> {
  return database().$queryRaw<Told[]>`
    SELECT h.id::text, h.at, h.event, h.actor, h.details, NULL AS parcel, s.name AS "staffName"
      FROM (SELECT * FROM history_entry WHERE subject_id = ${id}::uuid ORDER BY id LIMIT 200) h
      LEFT JOIN staff_member s ON s.id = h.staff_member_id ORDER BY h.id`;
}

function flat({ trainingSession: { trainers, ...day }, ...booking }: Found) {
  return { ...booking, day, trainers: trainers.map(({ trainer }) => trainer) };
}
