"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";
import { takeUpSeats } from "#use-cases/training/take-up-seats.ts";

/** Takes up what is offered, and leads to the payment page of seats that are to be paid. Others are shown as they stand. */
export async function takeSeatsAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  if ((await seatsByToken(token)) === null) return refuseUnknownLink();
  await takeUpSeats(token, new Date());
  const payment = await startPayment(token, new Date());
  redirect(payment.ok ? payment.value.url : `/seats/${token}`);
}

/** Gives up seats that cost nothing so far. Seats of an order are left as they are, and the page says whom to ask. */
export async function letSeatsGoAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  const result = await letSeatsGo(token, new Date());
  if (!result.ok && result.refusal === "no_such_seats") return refuseUnknownLink();
  redirect(`/seats/${token}`);
}
