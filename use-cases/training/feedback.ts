import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { londonDay } from "#domain/london-day.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { FEWEST_ANSWERS, type FeedbackAnswers, isFeedbackOpen } from "#domain/training/feedback-answers.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";

export type FeedbackRefusal = "no_such_day" | "not_open" | "already_sent_otherwise";

/** The day of training behind the link that everybody who was there was given; null for a token that is none. */
export async function dayToSpeakOf(token: string) {
  if (!looksLikeToken(token)) return null;
  return database().trainingSession.findUnique({
    where: { feedbackToken: token },
    select: { id: true, title: true, startsAt: true, endsAt: true, status: true },
  });
}

/**
 * Keeps what somebody thought of a training: no name, no link of their own, no hour; only the month. A form counts once.
 * Refuses `not_open` before it began and some weeks after it, and `already_sent_otherwise` of one key with two contents.
 */
export async function giveFeedback(
  { token, formKey, answers }: { token: string; formKey: string; answers: FeedbackAnswers },
  now: Date,
): Promise<Result<null, FeedbackRefusal>> {
  const day = await dayToSpeakOf(token);
  if (!day) return refuse("no_such_day");
  if (!isFeedbackOpen(day, now)) return refuse("not_open");
  return inTransaction(async (tx) => {
    const thanks = `/feedback/${token}?did=thanks`;
    const submitted = await submitOnce(tx, { formKey, content: answers }, thanks);
    if (!submitted.first) return submitted.resultPath === null ? refuse("already_sent_otherwise") : succeed(null);
    const month = new Date(`${londonDay(now).slice(0, 7)}-01`);
    await tx.feedbackAnswer.create({ data: { ...answers, trainingSessionId: day.id, month } });
    return succeed(null);
  });
}

export type FeedbackResults = {
  answers: number;
  /** Null while there are too few answers to hide who said what. */
  shown: null | {
    useful: number;
    /** These three are null where too few answered that question. */
    confidentBefore: number | null;
    confidentAfter: number | null;
    recommends: { yes: number; of: number } | null;
    /** In no order that tells when they came. */
    helped: string[];
    toChange: string[];
  };
};

/** What those who were at a training thought of it: nothing of a question that fewer than five answered. */
export async function feedbackOf(trainingSessionId: string): Promise<FeedbackResults> {
  const [found] = await database().$queryRaw<(NonNullable<FeedbackResults["shown"]> & { answers: number })[]>`
    SELECT count(*)::int AS answers, coalesce(avg(useful), 0)::float AS useful,
           CASE WHEN count(confident_before) >= ${FEWEST_ANSWERS} THEN avg(confident_before)::float END AS "confidentBefore",
           CASE WHEN count(confident_after) >= ${FEWEST_ANSWERS} THEN avg(confident_after)::float END AS "confidentAfter",
           CASE WHEN count(recommends) >= ${FEWEST_ANSWERS}
                THEN json_build_object('yes', count(*) FILTER (WHERE recommends), 'of', count(recommends)) END AS recommends,
           coalesce(array_agg(helped ORDER BY md5(helped)) FILTER (WHERE helped IS NOT NULL), '{}') AS helped,
           coalesce(array_agg(to_change ORDER BY md5(to_change)) FILTER (WHERE to_change IS NOT NULL), '{}') AS "toChange"
      FROM feedback_answer WHERE training_session_id = ${trainingSessionId}::uuid`;
  const { answers = 0, ...shown } = found ?? {};
  const isEnough = answers >= FEWEST_ANSWERS && "useful" in shown;
  return { answers, shown: isEnough ? (shown as FeedbackResults["shown"]) : null };
}
