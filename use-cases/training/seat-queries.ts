import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";

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
} as const;

/** An open training session as everybody may see it; null for a slug that is none, or of a draft. */
export async function openSessionBySlug(slug: string) {
  const found = await database().trainingSession.findUnique({ where: { slug }, select: SESSION });
  if (!found || found.status === "draft") return null;
  const { capacity, seatsTaken, seatPricePence, ...session } = found;
  return { ...session, slug, pricePence: seatPricePence ?? 0, left: (capacity ?? 0) - seatsTaken };
}

export type OpenSessionToBook = NonNullable<Awaited<ReturnType<typeof openSessionBySlug>>>;

/** The seats behind a secret link; null for a token that is none. */
export async function seatsByToken(token: string) {
  if (!looksLikeToken(token)) return null;
  return database().seatBooking.findUnique({
    where: { token },
    select: {
      reference: true,
      status: true,
      seats: true,
      keptUntil: true,
      orderId: true,
      trainingSession: { select: { ...SESSION, onlineLink: true, joiningNote: true } },
    },
  });
}
