import { z } from "zod";
import { database } from "#adapters/database/client.ts";

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
  if (!z.uuid().safeParse(id).success) return null;
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
  return database().$queryRaw<PartyOfDay[]>`
    SELECT s.reference, r.contact_name AS name, r.organisation_name AS organisation, s.seats,
           (SELECT coalesce(array_agg(d.name ORDER BY d.position), '{}') FROM delegate d WHERE d.seat_booking_id = s.id) AS delegates
      FROM seat_booking s JOIN recipient r ON r.id = s.recipient_id
     WHERE s.training_session_id = ${trainingSessionId}::uuid AND s.status = 'confirmed'
     ORDER BY r.contact_name, s.id LIMIT 500`;
}
