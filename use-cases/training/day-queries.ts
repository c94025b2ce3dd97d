import { database } from "#adapters/database/client.ts";
import { openSealed, openSealedWords, SEALED, type Sealed, sealedWords } from "#adapters/sealing/sealed-sql.ts";
import { isId } from "#domain/id.ts";

/** Of a party at an open day: who booked, for how many, and the names that were given. */
export type PartyOfDay = {
  reference: string;
  name: string | null;
  organisation: string | null;
  seats: number;
  delegates: string[];
};

/** A day of training as whoever gives it needs it there; null of an id that is none. */
export async function dayInHand(id: string) {
  if (!isId(id)) return null;
  const day = await database().trainingSession.findUnique({
    where: { id },
    include: {
      trainers: { select: { trainer: { select: { name: true } } } },
      booking: {
        select: {
          reference: true,
          proposal: { select: { groupSize: true } },
          enquiry: { select: { staffCount: true, volunteerCount: true, serviceUserCount: true } },
          recipient: { select: { organisationName: true, contactName: true, phone: true } },
        },
      },
    },
  });
  return day && { ...day, trainers: day.trainers.map(({ trainer }) => trainer.name) };
}

/** Who comes to an open day: those whose seats are theirs, by name of who booked. */
export async function partiesOfDay(trainingSessionId: string): Promise<PartyOfDay[]> {
  const found = await database().$queryRaw<(Pick<PartyOfDay, "reference" | "seats" | "delegates"> & Sealed)[]>`
    SELECT s.reference, ${SEALED} AS sealed, s.seats,
           (SELECT coalesce(array_agg(${sealedWords("d.sealed")} ORDER BY d.position), '{}')
              FROM delegate d WHERE d.seat_booking_id = s.id) AS delegates
      FROM seat_booking s JOIN recipient r ON r.id = s.recipient_id
     WHERE s.training_session_id = ${trainingSessionId}::uuid AND s.status = 'confirmed'
     ORDER BY s.id LIMIT 500`;
  return found.map(opened).sort((one, other) => (one.name ?? "").localeCompare(other.name ?? "", "en-GB"));
}

function opened({ sealed, delegates, ...party }: Pick<PartyOfDay, "reference" | "seats" | "delegates"> & Sealed) {
  const { contactName: name, organisationName: organisation } = openSealed(sealed);
  return { ...party, name, organisation, delegates: delegates.map((each) => openSealedWords(sealed, each)) };
}
