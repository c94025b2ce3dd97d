import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { OrderAnswers } from "#domain/ordering/order-answers.ts";
import { type Result, succeed } from "#domain/result.ts";
import type { Submission } from "#use-cases/forms/submit-once.ts";
import { trustedOrganisation } from "#use-cases/invoicing/known-organisation.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { approveAtOnce } from "./approve-order.ts";
import { type FilledForm, type PlacedOnce, type PlaceOrderRefusal, placeOnce } from "./place-once.ts";
import type { FreshOrder } from "./start-payment.ts";
import { type OrderToWrite, type WrittenOrder, writeOrder } from "./write-order.ts";

export type PlacedOrder = {
  token: string;
  payBy: "card" | "invoice";
  /** What `startPayment` would else read again; only for a card order that was written just now. */
  fresh?: FreshOrder;
};

/**
 * Places an order at today's prices, once for each form key. A card order waits for its payment (7 days); an invoice
 * order waits for staff, who are told, unless its organisation is known. The customer is sent "order received".
 * Refuses as `placeOnce` does.
 */
export async function placeOrder(order: FilledForm<OrderAnswers>): Promise<Result<PlacedOrder, PlaceOrderRefusal>> {
  const { answers } = order;
  const { payBy } = answers;
  const placed = await placeOnce(order, (submission, toWrite) => write(submission, toWrite, answers));
  if (!placed.ok) return placed;
  const { token, written } = placed.value;
  if (payBy === "invoice" || !written) return succeed({ token, payBy });
  return succeed({ token, payBy, fresh: freshOrder(token, answers, written) });
}

/** A card order is one statement, which needs no transaction around it. */
function write(submission: Submission, order: OrderToWrite, answers: OrderAnswers): Promise<WrittenOrder | null> {
  if (answers.payBy === "card") return writeOrder(database(), submission, order);
  return inTransaction(async (tx) => {
    const written = await writeOrder(tx, submission, order);
    if (!written) return null;
    const { organisationName: name, postcode } = answers;
    if ((await trustedOrganisation(tx, { name, postcode })) !== null) await approveAtOnce(tx, written.id, "system");
    else
      await tellStaff(tx, ["administrator", "fulfilment"], "order_to_approve", `order:${written.id}`, "/staff/orders");
    return written;
  });
}

/** What the payment of a card order needs to know of it, as it was just written. */
export function freshOrder(
  token: string,
  { email }: Pick<OrderAnswers, "email">,
  { id, reference, checkout, basket }: NonNullable<PlacedOnce["written"]>,
): FreshOrder {
  return { order: { id, about: "copies", token, reference, email }, lines: basket.lines, checkout };
}
