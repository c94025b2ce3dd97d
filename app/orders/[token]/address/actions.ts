"use server";

import { type AddressState, correctAddressFrom } from "#app/_forms/correct-address.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { lateOrder } from "../late-order.ts";

/** An order always has the name of whoever ordered. */
export async function correctAddressAction(_state: AddressState, form: FormData): Promise<AddressState> {
  return correctAddressFrom({ path: "/orders", whyLate, needsName: async () => false }, form);
}

async function whyLate(token: string) {
  const [order, contact] = await Promise.all([orderByToken(token), contactLine()]);
  return order && lateOrder(order, "correct", contact);
}
