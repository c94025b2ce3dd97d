import { mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { type Basket, fillBasket, type PublicationOnSale } from "#domain/ordering/basket.ts";
import type { AnswersToWrite } from "#domain/ordering/taken-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { earlierResult, type Submission } from "#use-cases/forms/submit-once.ts";
import { publicationsOnSale } from "./publications-on-sale.ts";
import type { OrderToWrite, WrittenOrder } from "./write-order.ts";

export type FilledForm<Answers extends AnswersToWrite> = {
  formKey: string;
  answers: Answers;
  seenTotalPence: number;
  now: Date;
  /** What was on sale a moment ago, when the caller has just read it. */
  onSale?: readonly PublicationOnSale[];
};
export type PlaceOrderRefusal = "needs_quote" | "price_changed" | "already_sent_otherwise";

/** An order by the token of its page. `written` is null when the same form had made it before. */
export type PlacedOnce = { token: string; written: (WrittenOrder & { basket: Basket }) | null };

type Write = (submission: Submission, order: OrderToWrite) => Promise<WrittenOrder | null>;

/**
 * Prices an order as of now and has `write` write it, once for each form key. Refuses `needs_quote` from the quote limit
 * on, `price_changed` when the total is not the one that was seen, and `already_sent_otherwise` when the same form was
 * sent with other answers.
 */
export async function placeOnce<Answers extends AnswersToWrite>(
  form: FilledForm<Answers>,
  write: Write,
): Promise<Result<PlacedOnce, PlaceOrderRefusal>> {
  const { answers, now, formKey } = form;
  const wanted = new Map(Object.entries(answers.copies));
  const basket = fillBasket(wanted, answers.sponsoredCopies, form.onSale ?? (await publicationsOnSale()));
  const token = mintToken();
  const submission = { formKey, content: answers };
  const isAsSeen = basket?.totalPence === form.seenTotalPence;
  const written = basket && isAsSeen ? await write(submission, { token, answers, basket, now }) : null;
  if (basket && written) return succeed({ token, written: { ...written, basket } });
  const resultPath = await earlierResult(database(), submission);
  if (resultPath !== null) return succeed({ token: resultPath.slice("/orders/".length), written: null });
  if (!basket) return refuse("needs_quote");
  return refuse(isAsSeen ? "already_sent_otherwise" : "price_changed");
}
