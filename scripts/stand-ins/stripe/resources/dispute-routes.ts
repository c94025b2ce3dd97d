import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { drawDispute } from "./dispute.ts";

const LIST_FIELDS = { ...PAGING, charge: optional(text()), payment_intent: optional(text()) };

export const DISPUTE_ROUTES: Route[] = [
  route("GET", "/v1/disputes", LIST_FIELDS, ({ world }, { charge, payment_intent, ...paging }) =>
    pageOf(
      "/v1/disputes",
      charge === undefined ? world.store.all("dispute") : world.store.by("dispute", "chargeId", charge),
      paging,
      (dispute) =>
        (charge === undefined || dispute.chargeId === charge) &&
        (payment_intent === undefined || dispute.paymentIntentId === payment_intent),
      drawDispute,
    ),
  ),
  route("GET", "/v1/disputes/:id", {}, ({ world, id }) => {
    const dispute = world.store.get("dispute", id);
    if (dispute === undefined) throw missing("dispute", id);
    return drawDispute(dispute);
  }),
];
