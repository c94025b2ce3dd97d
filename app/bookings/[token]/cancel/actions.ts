"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { cancelBooking } from "#use-cases/training/cancel-booking.ts";

/** Cancels the booking, if that costs what the page said. Otherwise the page says anew what it costs now. */
export async function cancelBookingAction(form: FormData): Promise<void> {
  const { token = "", share = "" } = readForm(form);
  const seenShare = readWholeNumber(share);
  const result = await cancelBooking({ token, by: "customer", seenShare }, new Date());
  if (!result.ok && result.refusal === "no_such_booking") return refuseUnknownLink();
  if (!result.ok && result.refusal === "costs_another_share") redirect(`/bookings/${token}/cancel`);
  redirect(`/bookings/${token}`);
}
