"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { cleanLine, readWholeNumber } from "#domain/forms/text.ts";
import { CLICK_AND_DROP } from "#domain/fulfilment/carrier-map.ts";
import { setCarrierMap } from "#use-cases/settings/carrier-map.ts";
import { setReturnAddress } from "#use-cases/settings/return-address.ts";
import { setTrackingMap } from "#use-cases/settings/tracking-map.ts";
import { MOST_UNDO_MINUTES, setUndoMinutes } from "#use-cases/settings/undo-minutes.ts";
import { carrierValues } from "./carrier-values.ts";

/** Keeps the address that parcels go back to. */
export async function setReturnAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const result = await setReturnAddress(values.returnAddress ?? "", by);
  if (result.ok) redirect("/staff/settings/parcels?did=return_address");
  const isUnfinished = result.refusal === "no_postcode";
  const asked = isUnfinished
    ? "Enter the address with its postcode at the end"
    : "Enter the address that parcels go back to";
  return { values, errors: { returnAddress: asked } };
}

/** Keeps the columns of the carrier's file, or sets them back to those of Click & Drop. */
export async function setCarrierMapAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const asked = values.intent === "click_and_drop" ? carrierValues(CLICK_AND_DROP) : values;
  const result = await setCarrierMap(asked, by);
  if (!result.ok) return { values, errors: {}, message: "You may not change this." };
  if (result.value === null) redirect("/staff/settings/parcels?did=carrier_map");
  return { values, errors: result.value };
}

/** Keeps the headings by which a carrier's file of tracking numbers is read. */
export async function setTrackingMapAction(form: FormData): Promise<void> {
  const by = await requireStaff("fulfil");
  const { codeHeading = "", numberHeading = "" } = readForm(form);
  await setTrackingMap({ code: codeHeading, number: numberHeading }, by);
  redirect("/staff/settings/parcels?did=tracking_map");
}

/** Keeps for how many minutes a dispatch can be taken back. */
export async function setUndoMinutesAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const minutes = readWholeNumber(cleanLine(values.undoMinutes ?? ""));
  const result = minutes === null ? null : await setUndoMinutes(minutes, by);
  if (result?.ok) redirect("/staff/settings/parcels?did=undo_minutes");
  return { values, errors: { undoMinutes: `Enter a whole number of minutes, from 0 to ${MOST_UNDO_MINUTES}.` } };
}
