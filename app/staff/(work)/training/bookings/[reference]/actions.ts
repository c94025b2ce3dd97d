"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, choice, neededLine } from "#domain/forms/fields.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readReference } from "#domain/reference.ts";
import { checkDayAnswers } from "#domain/training/day-answers.ts";
import { answerBooking } from "#use-cases/training/answer-booking.ts";
import { bookingByReference } from "#use-cases/training/booking-queries.ts";
import { type CancelBookingRefusal, cancelBooking } from "#use-cases/training/cancel-booking.ts";
import { type RescheduleRefusal, rescheduleBooking } from "#use-cases/training/reschedule-booking.ts";
import { chosenTrainers } from "../../chosen-trainers.ts";

/** `chosen`: the trainers that are ticked. */
export type DayFormState = FormState & { chosen: string[] };

const REFUSED: Record<Exclude<RescheduleRefusal, "in_the_past" | "trainer_elsewhere">, string> = {
  not_allowed: "You may not change bookings.",
  no_such_booking: "There is no booking with this reference.",
  not_confirmed: "This booking is over, or cancelled: reload the page.",
  changed_meanwhile: "A colleague changed this booking meanwhile. Reload the page to see it.",
};

/** Changes when and where a booked training is, and who trains. */
export async function changeDayAction(_state: DayFormState, form: FormData): Promise<DayFormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const reference = readReference(values.reference ?? "") ?? "";
  const seen = readWholeNumber(values.seen ?? "") ?? 0;
  const booking = await bookingByReference(reference);
  const trainerIds = await chosenTrainers(values, booking?.trainers ?? []);
  const day = checkDayAnswers(values, trainerIds);
  if (!day.ok) return { values, errors: day.errors, chosen: trainerIds };
  const result = await rescheduleBooking({ reference, seen, day: day.answers }, by, new Date());
  if (result.ok) redirect(`/staff/training/bookings/${reference}?did=changed`);
  const { refusal } = result;
  if (refusal === "in_the_past")
    return { values, errors: { date: "Enter a day that is still ahead" }, chosen: trainerIds };
  if (refusal === "trainer_elsewhere") {
    const errors = { trainers: "One of these trainers is elsewhere or off then. Choose others, or another time" };
    return { values, errors, chosen: trainerIds };
  }
  return { values, errors: {}, message: REFUSED[refusal], chosen: trainerIds };
}

/** Notes that what the booker wrote was answered, unless they wrote again meanwhile. */
export async function answeredAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await answerBooking({ reference, seen: values.seen ?? "" }, by);
  redirect(`/staff/training/bookings/${reference}?did=${result.ok ? "answered" : result.refusal}`);
}

const cancelling = z.object({
  share: choice(["0", "50", "100"], "Choose what we keep of the price").optional(),
  reason: neededLine("why", 200),
});

const CANCEL_REFUSED: Record<CancelBookingRefusal, string> = {
  no_such_booking: "There is no booking with this reference.",
  not_allowed: "You may not cancel bookings.",
  over: "This booking is over, or cancelled already: reload the page.",
  costs_another_share: "The share of the price is another one now: reload the page.",
};

/** Cancels a booking; what comes off the price goes back by itself. */
export async function cancelAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const checked = checkAnswers(cancelling, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const { share, reason } = checked.answers;
  const reference = readReference(values.reference ?? "") ?? "";
  const kept = share === undefined ? null : ({ "0": 0, "50": 50, "100": 100 } as const)[share];
  const result = await cancelBooking({ reference, by, share: kept, reason }, new Date());
  if (result.ok) redirect(`/staff/training/bookings/${reference}?did=cancelled`);
  return { values, errors: {}, message: CANCEL_REFUSED[result.refusal] };
}
