import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { SEALED, sealedShape } from "#adapters/sealing/sealed-sql.ts";

const times = { startsAt: z.coerce.date(), endsAt: z.coerce.date() };
/** Of whoever it is for, the organisation alone is opened. */
const organisationName = sealedShape.transform((person) => person.organisationName);
const names = z.array(z.string());
const shape = z.object({
  trainings: z.array(
    z.object({
      ...times,
      id: z.string(),
      kind: z.enum(["arranged", "open"]),
      status: z.enum(["draft", "planned", "delivered"]),
      title: z.string(),
      format: z.enum(["online", "in_person"]),
      place: z.string().nullable(),
      capacity: z.number().nullable(),
      seatsTaken: z.number(),
      reference: z.string().nullable(),
      organisationName,
      trainers: names,
    }),
  ),
  daysOff: z.array(z.object({ ...times, id: z.string(), name: z.string() })),
  proposed: z.array(z.object({ ...times, reference: z.string(), organisationName, trainers: names })),
  trainers: z.array(z.object({ id: z.string(), name: z.string() })),
});

export type Calendar = z.infer<typeof shape>;
export type CalendarTraining = Calendar["trainings"][number];

/**
 * What lies between two moments: trainings that are not cancelled, trainers' days off, the dates of proposals that stand, each by
 * its beginning; of one trainer (an id) or of all. With it the trainers to choose from. In one question to the database.
 */
export async function calendarBetween(
  { from, to }: { from: Date; to: Date },
  trainerId: string | null,
  now: Date,
): Promise<Calendar> {
  const [found] = await database().$queryRaw<unknown[]>`
    WITH asked AS (SELECT ${trainerId}::uuid AS trainer, ${from}::timestamptz AS "from", ${to}::timestamptz AS "to"),
    trainings AS (
      SELECT t.id, t.kind, t.status, t.title, t.format, t.place, t.capacity, t.seats_taken AS "seatsTaken",
             t.starts_at AS "startsAt", t.ends_at AS "endsAt", b.reference, ${SEALED} AS "organisationName",
             ARRAY(SELECT n.name FROM trainer_time x JOIN trainer n ON n.id = x.trainer_id
                    WHERE x.training_session_id = t.id ORDER BY lower(n.name)) AS trainers
        FROM asked, training_session t
        LEFT JOIN booking b ON b.training_session_id = t.id LEFT JOIN recipient r ON r.id = b.recipient_id
       WHERE t.starts_at > ${from}::timestamptz - interval '24 hours' AND t.starts_at < ${to}::timestamptz
         AND t.ends_at > "from" AND t.status <> 'cancelled' AND (trainer IS NULL OR EXISTS (
               SELECT 1 FROM trainer_time x WHERE x.training_session_id = t.id AND x.trainer_id = trainer))
       ORDER BY t.starts_at, t.id),
    days_off AS (
      SELECT x.id, n.name, x.starts_at AS "startsAt", x.ends_at AS "endsAt"
        FROM asked, trainer_time x JOIN trainer n ON n.id = x.trainer_id
       WHERE x.training_session_id IS NULL AND x.starts_at < "to" AND x.ends_at > "from"
         AND CASE WHEN trainer IS NULL THEN n.is_active ELSE n.id = trainer END
       ORDER BY lower(n.name), x.starts_at),
    proposed AS (
      SELECT p.reference, d.starts_at AS "startsAt", d.ends_at AS "endsAt", ${SEALED} AS "organisationName",
             ARRAY(SELECT n.name FROM proposal_trainer x JOIN trainer n ON n.id = x.trainer_id
                    WHERE x.proposal_id = p.id ORDER BY lower(n.name)) AS trainers
        FROM asked, proposal p JOIN proposal_date d ON d.proposal_id = p.id JOIN recipient r ON r.id = p.recipient_id
       WHERE p.status = 'sent' AND p.expires_at > ${now} AND d.starts_at < "to" AND d.ends_at > "from"
         AND (trainer IS NULL OR EXISTS (SELECT 1 FROM proposal_trainer x WHERE x.proposal_id = p.id AND x.trainer_id = trainer))
       ORDER BY d.starts_at),
    people AS (SELECT n.id, n.name FROM asked, trainer n WHERE n.is_active OR n.id = trainer ORDER BY lower(n.name), n.id)
    SELECT (SELECT coalesce(json_agg(each), '[]') FROM trainings each) AS trainings,
           (SELECT coalesce(json_agg(each), '[]') FROM days_off each) AS "daysOff",
           (SELECT coalesce(json_agg(each), '[]') FROM proposed each) AS proposed,
           (SELECT coalesce(json_agg(each), '[]') FROM people each) AS trainers`;
  return shape.parse(found);
}

const SOON_DAYS = 14;
const MOST_SOON = 6;

/** The next trainings that are published or booked, within a fortnight: six at most, soonest first. */
export async function trainingsSoon(now: Date): Promise<CalendarTraining[]> {
  const to = new Date(now.getTime() + SOON_DAYS * 86_400_000);
  const { trainings } = await calendarBetween({ from: now, to }, null, now);
  return trainings.filter(({ status }) => status === "planned").slice(0, MOST_SOON);
}
