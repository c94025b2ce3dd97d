import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanText } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { keepWords, wordsOf } from "#use-cases/people/words.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";

export type AnswerRefusal = "no_such_request" | "no_question" | "no_words" | "too_long";

const MOST_CHARACTERS = 2000;

/**
 * Takes the answer to what staff asked, by the request's secret link, and tells staff. One answer to each question: the same
 * words again are the same answer, others are refused with `no_question`, as when it is decided.
 */
export async function answerQuestion(reply: { token: string; answer: string }): Promise<Result<null, AnswerRefusal>> {
  if (!looksLikeToken(reply.token)) return refuse("no_such_request");
  const body = cleanText(reply.answer);
  if (body === "") return refuse("no_words");
  if (body.length > MOST_CHARACTERS) return refuse("too_long");
  return inTransaction(async (tx) => {
    const request = await tx.freeCopyRequest.findUnique({
      where: { token: reply.token },
      select: { id: true, reference: true, recipientId: true },
    });
    if (!request) return refuse("no_such_request");
    const answered = await tx.$executeRaw`
      UPDATE free_copy_request SET question_asked_at = NULL, version = version + 1
       WHERE id = ${request.id}::uuid AND status = 'in_review' AND question_asked_at IS NOT NULL`;
    const { id, recipientId, reference } = request;
    if (answered === 0) {
      const [latest] = await wordsOf(tx, recipientId, { purpose: "answer" }, 1);
      return latest?.body === body ? succeed(null) : refuse("no_question");
    }
    const message = await keepWords(tx, { recipientId, direction: "from_customer", purpose: "answer", body });
    await record(tx, { subject: "request", subjectId: id, event: "question_answered", by: "customer" });
    const path = `/staff/free-copies/${reference}`;
    await tellStaff(tx, ["administrator", "fulfilment"], "question_answered", `answer:${message.id}`, path);
    return succeed(null);
  });
}
