import { redirect } from "next/navigation";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";

/** Leads to the payment page of seats that are to be paid by card; others, and those that cannot be paid now, to their own. */
export async function leadToSeats(token: string): Promise<never> {
  const payment = await startPayment(token, new Date());
  if (payment.ok) redirect(payment.value.url);
  if (payment.refusal === "payments_unreachable") redirect(`/seats/${token}?did=unreachable`);
  const isHeld = payment.refusal === "not_payable" && (await seatsByToken(token))?.status === "held";
  redirect(`/seats/${token}${isHeld ? "?did=not_payable" : ""}`);
}
