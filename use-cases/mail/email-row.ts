import { Prisma } from "#adapters/database/client.ts";
import { type EmailThatWent, whyNotAgain } from "#domain/mail/sending-again.ts";

/** One email as staff see it: never what it says, nor to which address. */
export type EmailRow = {
  id: string;
  kind: string;
  /** Which turn it tells of, where its kind is told of several. */
  news: string | null;
  status: EmailThatWent["status"];
  delivery: string | null;
  attempts: number;
  firstAttemptAt: Date | null;
  /** While it waits: when it is tried next. */
  nextTryAt: Date;
  problem: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** A colleague had it made anew from one that was sent before. */
  isAgain: boolean;
  /** When a colleague had another made anew from it. */
  againAt: Date | null;
  /** Whether it can be sent again now, or could but for how often that was done today. */
  again: "offered" | "too_often" | null;
};

type Went = { canBeMade: boolean; timesToday: number; standingStatus: string | null; standingUntil: Date | null };

/** What `EMAIL` selects. */
export type FoundEmail = Omit<EmailRow, "again"> & Went;

/** What it was made from is known. Of an `outbox_email e`. */
export const CAN_BE_MADE = Prisma.sql`e.data <> '{}'`;

/** The key of the email that an `outbox_email e` is made anew as: once for each. */
export const KEY_MADE_ANEW = Prisma.sql`'again:' || e.id`;

/** Itself and those it was made anew from, of which so many were made in the last day. */
const TIMES_TODAY = Prisma.sql`
  (WITH RECURSIVE line AS (
     SELECT e.dedupe_key, e.created_at
      UNION ALL
     SELECT b.dedupe_key, b.created_at FROM line JOIN outbox_email b
         ON b.id = substring(line.dedupe_key FROM '^again:([0-9a-f-]{36})$')::uuid)
   SELECT count(*)::int FROM line WHERE dedupe_key LIKE 'again:%' AND created_at > now() - interval '1 day')`;

/** The columns of an `outbox_email e`, beside which `STANDING` is joined. */
export const EMAIL = Prisma.sql`
  e.id, e.kind, e.data->>'news' AS news, e.status, e.delivery, e.attempts, e.first_attempt_at AS "firstAttemptAt",
  e.next_try_at AS "nextTryAt", e.problem, e.created_at AS "createdAt", e.sent_at AS "sentAt",
  e.dedupe_key LIKE 'again:%' AS "isAgain",
  (SELECT a.created_at FROM outbox_email a WHERE a.dedupe_key = ${KEY_MADE_ANEW}) AS "againAt",
  ${CAN_BE_MADE} AS "canBeMade", ${TIMES_TODAY} AS "timesToday",
  standing.status AS "standingStatus", standing.until AS "standingUntil"`;

/** With whether it can be sent again. */
export function emailRow<Row extends FoundEmail>(
  found: Row,
  now: Date,
): Omit<Row, keyof Went> & Pick<EmailRow, "again"> {
  const { canBeMade, timesToday, standingStatus, standingUntil, ...row } = found;
  const why = found.againAt === null ? whyNotAgain(wentOf(found), now) : "sent_again_before";
  return { ...row, again: why === null ? "offered" : why === "sent_too_often" ? "too_often" : null };
}

/** As the rule reads it. */
export function wentOf({ standingStatus, standingUntil, ...email }: FoundEmail): EmailThatWent {
  return { ...email, standing: standingStatus === null ? null : { status: standingStatus, until: standingUntil } };
}
