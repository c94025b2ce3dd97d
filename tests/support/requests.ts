import { database } from "#adapters/database/client.ts";
import { checkRequestAnswers, type RequestAnswers } from "#domain/free-copies/request-answers.ts";
import { requestFreeCopies } from "#use-cases/free-copies/request-free-copies.ts";
import { aFormKey, granted } from "./results.ts";

/** What a person types to ask for one copy, without giving an email address. */
export const REQUEST_FORM = {
  audience: "individual",
  copies: "1",
  labelName: "J. Doe",
  addressLine1: "c/o St Mary's Hostel",
  town: "Hull",
  postcode: "HU1 2AA",
  contactPreference: "none",
};

/** What a group types to ask for 40. */
export const GROUP_FORM = {
  ...REQUEST_FORM,
  audience: "group",
  copies: "40",
  labelName: "",
  groupName: "Hull Users' Union",
  groupAbout: "Peer support in Hull",
  contactName: "Al",
  email: "al@union.example",
  contactPreference: "email",
};

export type TestRequest = { id: string; token: string; reference: string; status: string };
type Form = Record<string, string>;

/** The answers of a form that was filled in well. */
export function requestAnswers(form: Form = {}): RequestAnswers {
  const checked = checkRequestAnswers({ ...REQUEST_FORM, ...form }, "2026-01-01");
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  return checked.answers;
}

let houses = 0;

/** A request that was just made, from a house that never asked before unless the form says which. */
export async function aFreeRequest(form: Form = {}, now = new Date()): Promise<TestRequest> {
  houses += 1;
  const answers = requestAnswers({ addressLine1: `${houses} High Street`, ...form });
  const { token } = granted(await requestFreeCopies({ formKey: aFormKey(), answers, now }));
  return database().freeCopyRequest.findUniqueOrThrow({
    where: { token },
    select: { id: true, token: true, reference: true, status: true },
  });
}
