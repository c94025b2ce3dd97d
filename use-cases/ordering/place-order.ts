import { mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Basket, fillBasket, type PublicationOnSale } from "#domain/ordering/basket.ts";
import type { OrderAnswers } from "#domain/ordering/order-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { earlierResult, type Submission } from "#use-cases/forms/submit-once.ts";
import { trustedOrganisation } from "#use-cases/invoicing/known-organisation.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { approveByItself } from "./approve-order.ts";
import { publicationsOnSale } from "./publications-on-sale.ts";
import type { FreshOrder } from "./start-payment.ts";
import { type OrderToWrite, type WrittenOrder, writeOrder } from "./write-order.ts";

export type OrderToPlace = {
  formKey: string;
  answers: OrderAnswers;
  seenTotalPence: number;
  now: Date;
  /** What was on sale a moment ago, when the caller has just read it. */
  onSale?: readonly PublicationOnSale[];
};
export type PlacedOrder = {
  token: string;
  payBy: "card" | "invoice";
  /** What `startPayment` would else read again; only for a card order that was written just now. */
  fresh?: FreshOrder;
};
export type PlaceOrderRefusal = "needs_quote" | "price_changed" | "already_sent_otherwise";

/**
 * Places an order at today's prices, once for each form key. A card order waits for its payment (7 days); an invoice
 * order waits for staff, who are told, unless its organisation is known. The customer is sent "order received".
 * Refuses `needs_quote` from the quote limit on, `price_changed` when the total is not the one the customer saw, and
 * `already_sent_otherwise` when the same form was sent with other answers.
 */
export async function placeOrder(order: OrderToPlace): Promise<Result<PlacedOrder, PlaceOrderRefusal>> {
  const { answers, now } = order;
  const wanted = new Map(Object.entries(answers.copies));
  const basket = fillBasket(wanted, answers.sponsoredCopies, order.onSale ?? (await publicationsOnSale()));
  const token = mintToken();
  const { payBy } = answers;
  const submission = { formKey: order.formKey, content: answers };
  const isAsSeen = basket?.totalPence === order.seenTotalPence;
  const written = basket && isAsSeen ? await write(submission, { token, answers, basket, now }) : null;
  if (basket && written)
    return succeed(
      payBy === "card" ? { token, payBy, fresh: freshOrder(token, answers, basket, written) } : { token, payBy },
    );
  const resultPath = await earlierResult(database(), submission);
  if (resultPath !== null) return succeed({ token: resultPath.slice("/orders/".length), payBy });
  if (!basket) return refuse("needs_quote");
  return refuse(isAsSeen ? "already_sent_otherwise" : "price_changed");
}

/** A card order is one statement, which needs no transaction around it. */
function write(submission: Submission, order: OrderToWrite): Promise<WrittenOrder | null> {
  if (order.answers.payBy === "card") return writeOrder(database(), submission, order);
  return inTransaction(async (tx) => {
    const written = await writeOrder(tx, submission, order);
    if (!written) return null;
    const { organisationName: name, postcode } = order.answers;
    if ((await trustedOrganisation(tx, { name, postcode })) !== null) await approveByItself(tx, written.id);
    else
      await tellStaff(tx, ["administrator", "fulfilment"], "order_to_approve", `order:${written.id}`, "/staff/orders");
    return written;
  });
}

function freshOrder(token: string, answers: OrderAnswers, basket: Basket, written: WrittenOrder): FreshOrder {
  const { id, reference, checkout } = written;
  return { order: { id, token, reference, email: answers.email }, lines: basket.lines, checkout };
}
