import { createHash } from "node:crypto";
import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, Prisma } from "#adapters/database/client.ts";
import { type CalendarEntry, drawCalendarFeed } from "#adapters/documents/draw-calendar.ts";
import { env } from "#adapters/env/env.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { opensTrainingPages } from "#domain/training/opens-training-pages.ts";
import { plainTitle } from "#domain/training/plain-title.ts";
import { placeLines } from "#domain/training/where-in-words.ts";
import { teamCalendarToken } from "#use-cases/settings/team-calendar.ts";

export type CalendarFeed =
  | { is: "calendar"; text: string; tag: string }
  | { is: "no_such_calendar" }
  | { is: "too_many_tries"; retryAfterSeconds: number };

/** What is long past leaves the calendar. */
const DAYS_KEPT = 92;

/**
 * The calendar behind a secret address: the trainings of one trainer, or of all. Planned and delivered ones from three months
 * ago on; drafts and cancelled ones are left out. It names organisations, and never a person. The same text has the same tag.
 */
export async function calendarFeed(token: string, now: Date): Promise<CalendarFeed> {
  const whose = await whoseCalendar(token);
  if (whose === null) return { is: "no_such_calendar" };
  const tried = await spendTry("calendar_by_address", token);
  if (!tried.ok) return { is: "too_many_tries", retryAfterSeconds: tried.retryAfterSeconds };
  const from = new Date(now.getTime() - DAYS_KEPT * 86_400_000);
  const trainings = await trainingsOf(whose.trainerId, from);
  const text = drawCalendarFeed(
    "Training",
    trainings.map((training) => entryOf(training, whose.hasPages)),
  );
  return { is: "calendar", text, tag: `"${createHash("sha256").update(text).digest("base64url")}"` };
}

/** Whose calendar it is, no trainer's of all together; and if its readers can open the pages of staff. */
type Whose = { trainerId: string | null; hasPages: boolean };

/** Whose calendar a token opens. Null for a token that is none, and of the inactive. */
async function whoseCalendar(token: string): Promise<Whose | null> {
  if (!looksLikeToken(token)) return null;
  const found = await database().trainer.findFirst({
    where: { calendarToken: token, isActive: true },
    select: { id: true, staffMember: { select: { role: true, disabledAt: true } } },
  });
  if (found) return { trainerId: found.id, hasPages: opensTrainingPages(found.staffMember) };
  return (await teamCalendarToken()) === token ? { trainerId: null, hasPages: true } : null;
}

type Training = {
  id: string;
  kind: "arranged" | "open";
  format: "online" | "in_person";
  place: string | null;
  placePostcode: string | null;
  onlineLink: string | null;
  startsAt: Date;
  endsAt: Date;
  capacity: number | null;
  seatsTaken: number;
  sequence: number;
  createdAt: Date;
  reference: string | null;
  organisationName: string | null;
};

async function trainingsOf(trainerId: string | null, from: Date): Promise<Training[]> {
  const isTheirs =
    trainerId === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM trainer_time x WHERE x.training_session_id = t.id AND x.trainer_id = ${trainerId}::uuid)`;
  const found = await database().$queryRaw<(Omit<Training, "organisationName"> & Sealed)[]>`
    SELECT t.id, t.kind, t.format, t.place, t.place_postcode AS "placePostcode", t.online_link AS "onlineLink",
           t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.capacity, t.seats_taken AS "seatsTaken", t.sequence,
           t.created_at AS "createdAt", b.reference, ${SEALED} AS sealed
      FROM training_session t LEFT JOIN booking b ON b.training_session_id = t.id
      LEFT JOIN recipient r ON r.id = b.recipient_id
     WHERE t.starts_at > ${from} AND t.status IN ('planned', 'delivered') AND ${isTheirs}
     ORDER BY t.starts_at, t.id LIMIT 2000`;
  return found.map((row) => withParts(row, "organisationName"));
}

/** The same id as in the invitations that trainers get. The stamp is when it was made: what is unchanged stays the same text. */
function entryOf(training: Training, hasPages: boolean): CalendarEntry {
  const { id, startsAt, endsAt, sequence, createdAt, capacity, seatsTaken, organisationName } = training;
  const { BASE_URL } = env();
  const page = training.kind === "open" ? `sessions/${id}` : `bookings/${training.reference}`;
  return {
    ...{ uid: `training-${id}@${new URL(BASE_URL).hostname}`, sequence, startsAt, endsAt, isCancelled: false },
    title: plainTitle(training),
    location: placeOf(training),
    description: capacity === null ? organisationName : `${seatsTaken} of ${capacity} places are taken`,
    url: hasPages ? `${BASE_URL}/staff/training/${page}` : null,
    changedAt: createdAt,
  };
}

function placeOf({ format, place, placePostcode, onlineLink }: Training): string | null {
  if (format === "online") return onlineLink;
  return placeLines({ place, placePostcode }).join(", ") || null;
}
