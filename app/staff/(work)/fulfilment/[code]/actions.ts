"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, choice, optionalLine } from "#domain/forms/fields.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import { readCopiesBySku } from "#domain/fulfilment/parting.ts";
import { type AddTrackingRefusal, addTracking } from "#use-cases/fulfilment/add-tracking.ts";
import { type ChangeTrackingRefusal, changeTracking } from "#use-cases/fulfilment/change-tracking.ts";
import { type NotArrivedRefusal, noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";

const NOT_NOTED: Record<NotArrivedRefusal, string> = {
  not_sent: "This is noted already, or the parcel has not been sent: reload the page.",
  too_many_spoilt: "There are not so many copies in this parcel. Nothing was saved.",
  no_reason: "Say why the copies are written off",
  no_address: "The address is no longer kept: it cannot be sent again.",
  no_such_parcel: "There is no such parcel.",
  not_allowed: "You may not do this.",
};

const whatHappened = z.object({
  what: choice(["returned", "lost"], "Say what happened to the parcel"),
  next: choice(["sent_again", "address_asked", "nothing"], "Say if it is sent again"),
  reason: optionalLine("the reason", 200),
  whyBack: optionalLine("why it came back", 200),
});

/** Notes that a parcel came back or is lost, and shows the one that is sent in its place, if any. */
export async function notArrivedAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const checked = checkAnswers(whatHappened, values);
  const spoilt = readCopiesBySku(values);
  const errors = { ...(checked.ok ? {} : checked.errors), ...(spoilt.ok ? {} : spoilt.errors) };
  if (!checked.ok || !spoilt.ok) return { values, errors };
  const { id = "", code = "" } = values;
  const { reason, whyBack, ...happened } = checked.answers;
  const result = await noteNotArrived(
    { id, ...happened, reason: reason ?? "", whyBack: whyBack ?? "", spoilt: spoilt.answers },
    by,
  );
  if (result.ok && result.value.code !== null) redirect(`/staff/fulfilment/${result.value.code}?did=sent_again`);
  if (result.ok) redirect(`/staff/fulfilment/${readParcelCode(code) ?? ""}?did=${happened.what}`);
  if (result.refusal === "no_reason") return { values, errors: { reason: NOT_NOTED.no_reason } };
  return { values, errors: {}, message: NOT_NOTED[result.refusal] };
}

const NOT_ADDED: Record<AddTrackingRefusal, string> = {
  no_number: "Type or scan the tracking number",
  bad_tracking_number: "That is not a tracking number: use 4 to 40 letters and digits",
  parcel_code: "That is the code of a parcel, not a tracking number",
  not_dispatched: "The parcel is not with the carrier any more: reload the page",
  has_another: "Another number was added meanwhile: reload the page to see it",
  not_allowed: "You may not do this",
};

/** Adds the number of a parcel that went without one, and shows the parcel with it. */
export async function addTrackingAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const { id = "", code = "", trackingNumber = "" } = values;
  const result = await addTracking({ id, trackingNumber }, by);
  if (result.ok) redirect(`/staff/fulfilment/${readParcelCode(code) ?? ""}?did=tracked`);
  return { values, errors: { trackingNumber: NOT_ADDED[result.refusal] } };
}

const NOT_CHANGED: Record<ChangeTrackingRefusal, string> = {
  ...NOT_ADDED,
  no_number: "Type or scan the right number, or take this one away",
  changed_meanwhile: "The number was changed meanwhile: reload the page to see it",
};

/** Changes the number of a parcel, or takes it away, and shows the parcel as it is then. */
export async function changeTrackingAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const { id = "", code = "", from = "", trackingNumber = "", intent, tellCustomer } = values;
  const to = intent === "remove" ? null : trackingNumber;
  const isToTell = to !== null && tellCustomer === "yes";
  const result = await changeTracking({ id, from, to, isToTell }, by);
  if (!result.ok) return { values, errors: { trackingNumber: NOT_CHANGED[result.refusal] } };
  const did = to === null ? "unnumbered" : "renumbered";
  redirect(`/staff/fulfilment/${readParcelCode(code) ?? ""}?did=${did}`);
}
