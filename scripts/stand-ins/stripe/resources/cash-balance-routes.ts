import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { object, oneOf } from "../api/readers.ts";
import { type Call, type Route, route } from "../api/route.ts";
import { withoutImitation } from "../api/value-readers.ts";
import type { CashBalanceRecord } from "../customer-records.ts";
import { cashOf } from "../life/cash-balance.ts";
import { findCustomer } from "../life/find-customer.ts";
import { drawCashBalance, drawCashMovement, drawFundingInstructions } from "./cash-balance.ts";

const FUNDING_FIELDS = {
  bank_transfer: object({
    type: oneOf(["gb_bank_transfer"]),
    ...withoutImitation("eu_bank_transfer", "requested_address_types"),
  }),
  currency: oneOf(["gbp"]),
  funding_type: oneOf(["bank_transfer"]),
};

const { created, ...LIST_FIELDS } = PAGING;
const MOVEMENTS = "/v1/customers/:id/cash_balance_transactions";

export const CASH_BALANCE_ROUTES: Route[] = [
  route("GET", "/v1/customers/:id/cash_balance", {}, (call) => drawCashBalance(cash(call))),
  route("POST", "/v1/customers/:id/funding_instructions", FUNDING_FIELDS, (call) =>
    drawFundingInstructions(cash(call)),
  ),
  route("GET", MOVEMENTS, LIST_FIELDS, ({ world, id }, paging) => {
    const all = world.store.by("customer_cash_balance_transaction", "customerId", findCustomer(world, id).id);
    const url = MOVEMENTS.replace(":id", id);
    return pageOf(url, all, { ...paging, created: undefined }, () => true, drawCashMovement);
  }),
  route("GET", `${MOVEMENTS}/:sub`, {}, ({ world, id, sub }) => {
    const movement = world.store.get("customer_cash_balance_transaction", sub);
    if (movement?.customerId !== id) throw missing("customer cash balance transaction", sub, "transaction");
    return drawCashMovement(movement);
  }),
];

function cash({ world, id }: Call): CashBalanceRecord {
  return cashOf(world, findCustomer(world, id).id);
}
