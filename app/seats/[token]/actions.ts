"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { checkDelegates } from "#domain/training/delegates.ts";
import { howManyToGive, readPart } from "#domain/training/part-of-seats.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";
import { type MoveSeatsRefusal, moveSeats } from "#use-cases/training/move-seats.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";
import { takeUpSeats } from "#use-cases/training/take-up-seats.ts";
import { leadToSeats } from "./lead-to-seats.ts";

/** Takes up what is offered, and leads to the payment page of seats that are to be paid. Others are shown as they stand. */
export async function takeSeatsAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  if ((await seatsByToken(token)) === null) return refuseUnknownLink();
  await takeUpSeats(token, new Date());
  return leadToSeats(token);
}

/**
 * Gives up seats, all of them where the form does not say how many, if that costs what the page said. Otherwise the page says anew
 * what it costs now.
 */
export async function letSeatsGoAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", share = "" } = values;
  const part = readPart(values);
  if (part === "wrong") return { values, errors: { seats: howManyToGive(values.seen) } };
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await letSeatsGo({ token, seenShare: readWholeNumber(share), part }, new Date());
  const why = result.ok ? null : result.refusal;
  if (why === "no_such_seats") return refuseUnknownLink();
  if (why === "not_as_many") return { values, errors: { seats: howManyToGive(values.seen) } };
  if (why === "costs_another_share") redirect(`/seats/${token}/cancel`);
  const isPart = part !== undefined && part.seats < part.seen && why !== "closed";
  redirect(`/seats/${token}${isPart ? `?did=${why === "not_paid" ? why : "fewer"}` : ""}`);
}

/** Writes down who comes. */
export async function nameDelegatesAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "" } = values;
  const checked = checkDelegates(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await nameDelegates({ token, names: checked.answers }, new Date());
  if (result.ok) redirect(`/seats/${token}?did=named`);
  if (result.refusal === "no_such_seats") return refuseUnknownLink();
  return { values, errors: {}, message: "These names cannot be changed any more. Reload the page to see why." };
}

const NOT_MOVED: Record<MoveSeatsRefusal, string> = {
  no_such_seats: "gone",
  no_such_session: "gone",
  over: "gone",
  too_late: "too_late",
  other_price: "other_price",
  too_few_left: "too_few",
};

/** Moves the seats to another date of the same price. */
export async function moveSeatsAction(form: FormData): Promise<void> {
  const { token = "", to = "" } = readForm(form);
  if ((await seatsByToken(token)) === null) return refuseUnknownLink();
  if (to === "") redirect(`/seats/${token}?did=none_chosen`);
  const result = await moveSeats({ token, toSessionId: to }, new Date());
  if (!result.ok && result.refusal === "no_such_seats") return refuseUnknownLink();
  redirect(`/seats/${token}?did=${result.ok ? "moved" : NOT_MOVED[result.refusal]}`);
}
