import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { standingAt, type TrainerStanding } from "#domain/training/trainer-standing.ts";
import { type TrainingTimes, timeTaken } from "#domain/training/training-day.ts";

/** Dates that are wished for a training, and whom for. */
export type AvailabilityAsked = {
  dates: readonly TrainingTimes[];
  travelMinutes: number;
  /** All active trainers where it is left out. */
  trainerIds?: readonly string[];
  /** A day of training whose own time is not in its way. */
  but?: string;
};

/** A trainer, and how they stand to each of the dates, in the order asked. */
export type TrainerAvailability = { id: string; name: string; standings: TrainerStanding[] };

const times = { startsAt: z.coerce.date(), endsAt: z.coerce.date() };
const shape = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    hours: z.array(z.object({ weekday: z.number(), fromMinute: z.number(), toMinute: z.number() })),
    taken: z.array(z.object({ ...times, training: z.object(times).nullable() })),
  }),
);

/**
 * How trainers stand to dates that are wished: free, elsewhere, off, outside their usual hours, or with too little time for the
 * way. By name; in one question to the database, however many there are. It keeps nothing: `takeTrainers` does.
 */
export async function trainerAvailability({
  dates,
  travelMinutes,
  trainerIds,
  but,
}: AvailabilityAsked): Promise<TrainerAvailability[]> {
  const needed = JSON.stringify(dates.map((date) => timeTaken(date, travelMinutes)));
  const found = await database().$queryRaw<unknown[]>`
    SELECT t.id, t.name,
           (SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'fromMinute', h.from_minute, 'toMinute', h.to_minute)), '[]')
              FROM trainer_hours h WHERE h.trainer_id = t.id) AS hours,
           (SELECT coalesce(json_agg(json_build_object('startsAt', x.starts_at, 'endsAt', x.ends_at, 'training',
                     CASE WHEN s.id IS NOT NULL THEN json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) END)), '[]')
              FROM jsonb_to_recordset(${needed}::jsonb) AS n("startsAt" timestamptz, "endsAt" timestamptz)
              JOIN trainer_time x ON x.trainer_id = t.id AND tstzrange(x.starts_at, x.ends_at) && tstzrange(n."startsAt", n."endsAt")
              LEFT JOIN training_session s ON s.id = x.training_session_id
             WHERE x.training_session_id IS DISTINCT FROM ${but ?? null}::uuid OR x.training_session_id IS NULL) AS taken
      FROM trainer t
     WHERE CASE WHEN ${trainerIds === undefined} THEN t.is_active ELSE t.id = ANY(${[...(trainerIds ?? [])]}::uuid[]) END
     ORDER BY lower(t.name), t.id`;
  return shape.parse(found).map(({ id, name, ...life }) => {
    return { id, name, standings: dates.map((date) => standingAt({ ...date, travelMinutes }, life)) };
  });
}
