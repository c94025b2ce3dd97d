"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { clientAddress } from "#app/_http/client-address.ts";
import { checkFindAnswers } from "#domain/find/find-answers.ts";
import { findByReference } from "#use-cases/find/find-by-reference.ts";

export type FindState = FormState & { isAnsweredByPerson?: boolean; isNothingFound?: boolean };

/** Leads to the page of an order or a request. What does not fit together is told by one message, whatever is wrong. */
export async function findAction(_state: FindState, form: FormData): Promise<FindState> {
  const values = readForm(form);
  const checked = checkFindAnswers(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const finding = await findByReference({ ...checked.answers, address: await clientAddress() });
  switch (finding.kind) {
    case "found":
      redirect(finding.path);
      break;
    case "answered_by_a_person":
      return { values, errors: {}, isAnsweredByPerson: true };
    case "not_found":
      return { values, errors: {}, message: NOTHING_FOUND, isNothingFound: true };
    case "too_many_tries":
      return { values, errors: {}, message: tooMany(finding.retryAfterSeconds) };
  }
}

const NOTHING_FOUND = "We found nothing with this reference and this postcode together.";

function tooMany(retryAfterSeconds: number): string {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return `That was tried too often. Please wait ${wait}, or use the link that you were given.`;
}
