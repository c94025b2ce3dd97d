import { database } from "#adapters/database/client.ts";
import { checkRequestAnswers } from "#domain/free-copies/request-answers.ts";
import { answerQuestion } from "#use-cases/free-copies/answer-question.ts";
import { requestFreeCopies } from "#use-cases/free-copies/request-free-copies.ts";
import { approveRequest, askRequester, declineRequest } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { allocateWaiting } from "#use-cases/stock/allocate-waiting.ts";
import type { Step } from "./demo.ts";
import type { Stage } from "./tell-order.ts";
import { demoKey, mustBe, type ParcelStory, parcelSteps } from "./tell-parcel.ts";

type Said = { hoursAgo: number; words: string };

/** A free-copy request's story. Times are hours ago; what has not happened is left out. */
export type RequestStory = ParcelStory & {
  form: Record<string, string>;
  asked: number;
  question?: Said;
  answer?: Said;
  approved?: { hoursAgo: number; copies: number; note: string | null };
  declined?: Said;
  withdrawn?: number;
};

export function requestSteps(story: RequestStory, stage: Stage): Step[] {
  const told = { token: "", reference: "" };
  const { question, answer, approved, declined, withdrawn } = story;
  const { by } = stage;
  const steps: Step[] = [
    { hoursAgo: story.asked, run: async (at) => void Object.assign(told, await ask(story, stage, at)) },
  ];
  const step = (hoursAgo: number, run: () => Promise<void>) => steps.push({ hoursAgo, run });
  if (question)
    step(question.hoursAgo, async () => void mustBe(await askRequester({ ...told, question: question.words }, by)));
  if (answer) step(answer.hoursAgo, async () => void mustBe(await answerQuestion({ ...told, answer: answer.words })));
  if (approved)
    step(approved.hoursAgo, async () => {
      mustBe(await approveRequest({ ...told, copies: approved.copies, note: approved.note }, by));
      await allocateWaiting(stage.publicationId);
    });
  if (declined)
    step(declined.hoursAgo, async () => void mustBe(await declineRequest({ ...told, reason: declined.words }, by)));
  if (withdrawn !== undefined) step(withdrawn, async () => void mustBe(await withdrawRequest(told)));
  return [...steps, ...parcelSteps(story, () => told.reference, by)];
}

async function ask({ form }: RequestStory, { publicationId }: Stage, now: Date) {
  const checked = checkRequestAnswers(form, now.toISOString().slice(0, 10));
  if (!checked.ok) throw new Error(`a demonstration request is wrong: ${JSON.stringify(checked.errors)}`);
  const { token } = mustBe(await requestFreeCopies({ formKey: demoKey(), answers: checked.answers, now }));
  await allocateWaiting(publicationId);
  return database().freeCopyRequest.findUniqueOrThrow({ where: { token }, select: { token: true, reference: true } });
}
