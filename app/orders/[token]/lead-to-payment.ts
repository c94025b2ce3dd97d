import { redirect } from "next/navigation";
import { type FreshOrder, startPayment } from "#use-cases/ordering/start-payment.ts";

/** Leads to the payment page of an order; to its own `page` when it cannot be paid now, which says why. */
export async function leadToPayment(
  { token, page = `/orders/${token}` }: { token: string; page?: string },
  now: Date,
  fresh?: FreshOrder,
): Promise<never> {
  const payment = await startPayment(token, now, fresh);
  if (payment.ok) redirect(payment.value.url);
  redirect(`${page}${payment.refusal === "payments_unreachable" ? "?did=unreachable" : ""}`);
}
