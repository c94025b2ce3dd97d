import { database, type Found, type SelectOf } from "#adapters/database/client.ts";
import { KEY, openWords } from "#adapters/sealing/sealed-words.ts";
import { isId } from "#domain/id.ts";

/** An open session with its trainers and everybody on its list; null for an id that is none. */
export async function openSessionById(id: string) {
  if (!isId(id)) return null;
  const found = await database().trainingSession.findUnique({
    where: { id, kind: "open" },
    include: {
      trainers: { select: { trainer: { select: { id: true, name: true } } }, orderBy: { trainerId: "asc" } },
      seatBookings: { select: PARTY, orderBy: [{ bookedAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!found) return null;
  const { trainers, seatBookings, ...session } = found;
  return { ...session, trainers: trainers.map(({ trainer }) => trainer), parties: seatBookings.map(flat) };
}

const PARTY = {
  ...{
    id: true,
    recipientId: true,
    reference: true,
    status: true,
    seats: true,
    bookedAt: true,
    waitingSince: true,
    keptUntil: true,
  },
  recipient: {
    select: {
      ...{ contactName: true, organisationName: true, email: true, ...KEY },
      messages: { where: { purpose: "access_needs" }, select: { sealed: true }, take: 1 },
    },
  },
  delegates: { select: { sealed: true }, orderBy: { position: "asc" } },
  order: {
    select: {
      ...{ id: true, reference: true, status: true, payBy: true, totalPence: true },
      tasks: { where: { kind: "seats_paid_late", resolvedAt: null }, select: { id: true } },
    },
  },
} as const satisfies SelectOf<"seatBooking">;

type PartyRow = Found<"seatBooking", typeof PARTY>;

function flat({ order, recipient, delegates, ...party }: PartyRow) {
  const isPaidLate = (order?.tasks.length ?? 0) > 0;
  const { contactName, organisationName, email, messages } = recipient;
  const [said] = messages;
  const needs = said ? openWords(recipient, said.sealed) : null;
  const names = delegates.map(({ sealed }) => openWords(recipient, sealed));
  return { ...party, contactName, organisationName, email, names, needs, order, isPaidLate };
}

export type SessionInDetail = NonNullable<Awaited<ReturnType<typeof openSessionById>>>;
export type PartyOfSession = SessionInDetail["parties"][number];

/** The open session whose seats an order is for; null of an order that is for none. */
export async function sessionOfOrder(orderId: string): Promise<{ id: string; title: string; startsAt: Date } | null> {
  const found = await database().seatBooking.findUnique({
    where: { orderId },
    select: { trainingSession: { select: { id: true, title: true, startsAt: true } } },
  });
  return found?.trainingSession ?? null;
}
