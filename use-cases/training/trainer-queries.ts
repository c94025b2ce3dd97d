import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import { isId } from "#domain/id.ts";
import type { TrainingTimes } from "#domain/training/training-day.ts";

/** More than one page shows of anything that only adds up over years. */
const MOST = 200;

export type TrainerRow = {
  id: string;
  name: string;
  email: string;
  isActive: boolean;
  isColleague: boolean;
  /** When their next training begins. */
  nextAt: Date | null;
};

/** Everybody who gives training or did: those who can be chosen first, by name. */
export async function trainers(now: Date): Promise<TrainerRow[]> {
  return database().$queryRaw<TrainerRow[]>`
    SELECT t.id, t.name, t.email, t.is_active AS "isActive", t.staff_member_id IS NOT NULL AS "isColleague",
           (SELECT min(s.starts_at) FROM trainer_time x JOIN training_session s ON s.id = x.training_session_id
             WHERE x.trainer_id = t.id AND s.starts_at > ${now} AND s.status = 'planned') AS "nextAt"
      FROM trainer t ORDER BY NOT t.is_active, lower(t.name), t.id LIMIT ${MOST}`;
}

/** A trainer with their usual hours, the address of their calendar, and their days off that are not over. */
export async function trainerById(id: string, now: Date) {
  if (!isId(id)) return null;
  const found = await database().trainer.findUnique({
    where: { id },
    include: {
      hours: { orderBy: { weekday: "asc" } },
      time: {
        where: { trainingSessionId: null, endsAt: { gt: now } },
        orderBy: { startsAt: "asc" },
        take: MOST,
        select: { id: true, startsAt: true, endsAt: true },
      },
    },
  });
  if (!found) return null;
  const { calendarToken, time, ...trainer } = found;
  return { ...trainer, daysOff: time, calendarAddress: calendarAddressOf(calendarToken) };
}

/** The address to which calendars subscribe. */
export function calendarAddressOf(token: string): string {
  return `${env().BASE_URL}/api/calendars/${token}`;
}

/** The trainings that keep a trainer's time, the way to and from them among it, between two moments; the first ten. */
export async function whatIsThen(
  trainerId: string,
  { startsAt, endsAt }: TrainingTimes,
): Promise<{ title: string; startsAt: Date }[]> {
  if (!isId(trainerId)) return [];
  return database().$queryRaw`
    SELECT s.title, s.starts_at AS "startsAt" FROM trainer_time x JOIN training_session s ON s.id = x.training_session_id
     WHERE x.trainer_id = ${trainerId}::uuid
       AND tstzrange(x.starts_at, x.ends_at) && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)
     ORDER BY s.starts_at LIMIT 10`;
}

/** Colleagues who can sign in and are no trainers yet. */
export async function colleaguesToChoose(): Promise<{ id: string; name: string }[]> {
  return database().staffMember.findMany({
    where: { disabledAt: null, trainer: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
}
