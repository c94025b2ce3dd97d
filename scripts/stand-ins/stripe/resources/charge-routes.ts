import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { notImitated, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import type { World } from "../world.ts";
import { drawCharge } from "./charge.ts";

const LIST_FIELDS = {
  ...PAGING,
  customer: optional(text()),
  payment_intent: optional(text()),
  transfer_group: notImitated,
};

export const CHARGE_ROUTES: Route[] = [
  route("GET", "/v1/charges", LIST_FIELDS, ({ world }, { customer, payment_intent, transfer_group, ...paging }) =>
    pageOf(
      "/v1/charges",
      fewestOf(world, customer, payment_intent),
      paging,
      (charge) =>
        (customer === undefined || charge.customerId === customer) &&
        (payment_intent === undefined || charge.paymentIntentId === payment_intent),
      drawCharge,
    ),
  ),
  route("GET", "/v1/charges/:id", {}, ({ world, id }) => {
    const charge = world.store.get("charge", id);
    if (charge === undefined) throw missing("charge", id);
    return drawCharge(charge);
  }),
];

function fewestOf(world: World, customer: string | undefined, intent: string | undefined) {
  if (intent !== undefined) return world.store.by("charge", "paymentIntentId", intent);
  if (customer !== undefined) return world.store.by("charge", "customerId", customer);
  return world.store.all("charge");
}
