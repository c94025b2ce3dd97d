"use server";

import { type AddressState, correctAddressFrom } from "#app/_forms/correct-address.ts";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { lateRequest } from "../late-request.ts";

export async function correctAddressAction(_state: AddressState, form: FormData): Promise<AddressState> {
  return correctAddressFrom({ path: "/requests", whyLate, needsName }, form);
}

async function whyLate(token: string) {
  const [request, contact] = await Promise.all([requestByToken(token), contactLine()]);
  return request && lateRequest(request, "correct", contact);
}

async function needsName(token: string) {
  const request = await requestByToken(token);
  return request !== null && namesWithoutChoice({ ...request, organisationName: request.groupName }).length === 0;
}
