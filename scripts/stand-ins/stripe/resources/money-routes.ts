import type Stripe from "stripe";
import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { oneOf, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { withoutImitation } from "../api/value-readers.ts";
import { balanceOf } from "../life/pay-out.ts";
import type { BalanceTransactionRecord } from "../money-records.ts";
import type { World } from "../world.ts";
import { drawBalanceTransaction } from "./balance-transaction.ts";
import { drawPayout } from "./payout.ts";

const LIST_FIELDS = {
  ...PAGING,
  currency: optional(oneOf(["gbp"])),
  payout: optional(text()),
  source: optional(text()),
  type: optional(text()),
};

const PAYOUT_LIST_FIELDS = {
  ...PAGING,
  status: optional(oneOf(["pending", "paid", "failed", "canceled"])),
  ...withoutImitation("arrival_date", "destination"),
};

export const MONEY_ROUTES: Route[] = [
  route("GET", "/v1/balance", {}, ({ world }) => drawBalance(balanceOf(world))),
  route("GET", "/v1/balance_transactions", LIST_FIELDS, ({ world }, { payout, source, type, currency, ...paging }) => {
    const matches = (each: BalanceTransactionRecord) =>
      (payout === undefined || each.payoutId === payout) &&
      (source === undefined || each.sourceId === source) &&
      (type === undefined || each.type === type);
    const few = fewestOf(world, payout, source);
    return pageOf("/v1/balance_transactions", few, paging, matches, drawBalanceTransaction);
  }),
  route("GET", "/v1/balance_transactions/:id", {}, ({ world, id }) => {
    const movement = world.store.get("balance_transaction", id);
    if (movement === undefined) throw missing("balance transaction", id);
    return drawBalanceTransaction(movement);
  }),
  route("GET", "/v1/payouts", PAYOUT_LIST_FIELDS, ({ world }, { status, ...paging }) =>
    pageOf(
      "/v1/payouts",
      world.store.all("payout"),
      paging,
      (payout) => status === undefined || payout.status === status,
      drawPayout,
    ),
  ),
  route("GET", "/v1/payouts/:id", {}, ({ world, id }) => {
    const payout = world.store.get("payout", id);
    if (payout === undefined) throw missing("payout", id);
    return drawPayout(payout);
  }),
];

function fewestOf(world: World, payout: string | undefined, source: string | undefined) {
  if (source !== undefined) return world.store.by("balance_transaction", "sourceId", source);
  if (payout !== undefined) return world.store.by("balance_transaction", "payoutId", payout);
  return world.store.all("balance_transaction");
}

/** The Balance as Stripe's API gives it. Here nothing has to wait before it is available. */
function drawBalance(pence: number): Stripe.Balance {
  return {
    object: "balance",
    available: [{ amount: pence, currency: "gbp", source_types: { card: pence } }],
    livemode: false,
    pending: [{ amount: 0, currency: "gbp", source_types: { card: 0 } }],
  };
}
