import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Prisma } from "#adapters/database/client.ts";
import { KEY, openWords } from "#adapters/sealing/sealed-words.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { mayStillMove, paidForOne } from "./price-of-seats.ts";

const SESSION = {
  id: true,
  slug: true,
  status: true,
  title: true,
  about: true,
  format: true,
  place: true,
  placePostcode: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
  seatsTaken: true,
  seatPricePence: true,
  vatTreatment: true,
} as const satisfies Prisma.TrainingSessionSelect;

type Row = Prisma.TrainingSessionGetPayload<{ select: typeof SESSION }>;

/** An open training session as everybody may see it; null for a slug that is none, or of a draft, thrown away ones as well. */
export async function openSessionBySlug(slug: string) {
  const found = await database().trainingSession.findUnique({ where: { slug }, select: SESSION });
  if (!found || found.status === "draft") return null;
  const isSeen = found.status !== "cancelled" || (await wasPublished(found.id));
  return isSeen ? forEverybody(found) : null;
}

async function wasPublished(id: string): Promise<boolean> {
  const told = { subjectId: id, event: "session_published" };
  return (await database().historyEntry.findFirst({ where: told, select: { id: true } })) !== null;
}

export type OpenSessionToBook = ReturnType<typeof forEverybody>;

/** The open sessions that are still to come, soonest first. */
export async function openSessionsAhead(now: Date): Promise<OpenSessionToBook[]> {
  const found = await database().trainingSession.findMany({
    where: { kind: "open", status: "planned", startsAt: { gt: now } },
    select: SESSION,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  return found.map(forEverybody);
}

function forEverybody({ capacity, seatsTaken, seatPricePence, slug, ...session }: Row) {
  const room = { capacity: capacity ?? 0, left: (capacity ?? 0) - seatsTaken };
  return { ...session, slug: slug ?? "", pricePence: seatPricePence ?? 0, ...room };
}

/** The seats behind a secret link; null for a token that is none. */
export async function seatsByToken(token: string) {
  if (!looksLikeToken(token)) return null;
  const found = await database().seatBooking.findUnique({
    where: { token },
    select: {
      ...{ id: true, reference: true, token: true, status: true, seats: true, keptUntil: true, orderId: true },
      ...{ sequence: true, purchaseOrderNumber: true },
      order: { select: { id: true, status: true, payBy: true, totalPence: true } },
      recipient: { select: KEY },
      delegates: { select: { sealed: true }, orderBy: { position: "asc" } },
      trainingSession: {
        select: { ...SESSION, onlineLink: true, joiningNote: true, sequence: true },
      },
    },
  });
  if (!found) return null;
  const { recipient, delegates, ...seats } = found;
  return { ...seats, delegates: delegates.map(({ sealed }) => ({ name: openWords(recipient, sealed) })) };
}

export type SeatsOfCustomer = NonNullable<Awaited<ReturnType<typeof seatsByToken>>>;

/** The other open sessions that these seats may be moved to: ahead, of the price they were booked at, with as many places left.
 * None once cancelling costs something. */
export async function sessionsToMoveTo(
  { seats, orderId, trainingSession: { id, startsAt } }: SeatsOfCustomer,
  now: Date,
): Promise<OpenSessionToBook[]> {
  const price = await paidForOne(database(), orderId ?? undefined);
  if (!mayStillMove(price, await trainingPolicy(), startsAt, now)) return [];
  const { seatPricePence, vatTreatment } = price;
  const found = await database().trainingSession.findMany({
    where: {
      ...{ kind: "open", status: "planned", startsAt: { gt: now }, id: { not: id }, seatPricePence },
      ...(seatPricePence === 0 ? {} : { vatTreatment }),
    },
    select: SESSION,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  return found.map(forEverybody).filter(({ left }) => left >= seats);
}
