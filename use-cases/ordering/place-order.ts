import { mintToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { fillBasket } from "#domain/ordering/basket.ts";
import type { OrderAnswers } from "#domain/ordering/order-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { earlierResult } from "#use-cases/forms/submit-once.ts";
import { publicationsOnSale } from "./publications-on-sale.ts";
import { writeOrder } from "./write-order.ts";

export type OrderToPlace = { formKey: string; answers: OrderAnswers; seenTotalPence: number; now: Date };
export type PlacedOrder = { token: string; payBy: "card" | "invoice" };
export type PlaceOrderRefusal = "needs_quote" | "price_changed" | "already_sent_otherwise";

/**
 * Places an order at today's prices, once for each form key. A card order waits for its payment (7 days); an invoice
 * order waits for staff, who are told. The customer is sent "order received".
 * Refuses `needs_quote` from the quote limit on, `price_changed` when the total is not the one the customer saw, and
 * `already_sent_otherwise` when the same form was sent with other answers.
 */
export async function placeOrder(order: OrderToPlace): Promise<Result<PlacedOrder, PlaceOrderRefusal>> {
  const { answers, now } = order;
  const wanted = new Map(Object.entries(answers.copies));
  const basket = fillBasket(wanted, answers.sponsoredCopies, await publicationsOnSale());
  const token = mintToken();
  const submission = { formKey: order.formKey, content: answers };
  return inTransaction(async (tx) => {
    const isAsSeen = basket?.totalPence === order.seenTotalPence;
    if (basket && isAsSeen && (await writeOrder(tx, submission, { token, answers, basket, now })))
      return succeed({ token, payBy: answers.payBy });
    const resultPath = await earlierResult(tx, submission);
    if (resultPath !== null) return succeed({ token: resultPath.slice("/orders/".length), payBy: answers.payBy });
    if (!basket) return refuse("needs_quote");
    return refuse(isAsSeen ? "already_sent_otherwise" : "price_changed");
  });
}
