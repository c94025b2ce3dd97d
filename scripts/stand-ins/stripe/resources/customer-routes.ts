import { newId } from "../../shared/ids.ts";
import { metadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { email, list, notImitated, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import type { CustomerRecord } from "../invoice-records.ts";
import { findCustomer } from "../life/begin-invoice.ts";
import { announce } from "../webhooks/announce.ts";
import { nowOf } from "../world.ts";
import { drawCashBalance, drawCashTransaction, drawCustomer } from "./customer.ts";

const FIELDS = {
  address: notImitated,
  description: notImitated,
  email: optional(email),
  metadata: optional(metadata),
  name: optional(text(256)),
  phone: notImitated,
  preferred_locales: optional(list(text(20))),
};

export const CUSTOMER_ROUTES: Route[] = [
  route("POST", "/v1/customers", FIELDS, (call, params) => {
    const id = newId("cus");
    const made: CustomerRecord = {
      id,
      created: nowOf(call.world),
      name: params.name ?? null,
      email: params.email ?? null,
      metadata: params.metadata ?? {},
      preferredLocales: params.preferred_locales ?? [],
      invoicePrefix: id.slice(-8).toUpperCase(),
      cash: 0,
      accountNumber: String(10_000_000 + Math.floor(Math.random() * 89_999_999)),
      invoiceIds: [],
      cashTransactionIds: [],
    };
    call.world.store.put("customer", made);
    announce(call.world, "customer.created", { object: "customer", record: made }, call);
    return drawCustomer(made);
  }),
  route("GET", "/v1/customers", { ...PAGING, email: optional(email) }, ({ world }, { email: wanted, ...paging }) =>
    pageOf(
      "/v1/customers",
      world.store.all("customer"),
      paging,
      (each) => wanted === undefined || each.email === wanted,
      drawCustomer,
    ),
  ),
  route("GET", "/v1/customers/:id", {}, ({ world, id }) => drawCustomer(findCustomer(world, id))),
  route("POST", "/v1/customers/:id", FIELDS, ({ world, id }, params) => {
    const customer = findCustomer(world, id);
    const changed: CustomerRecord = {
      ...customer,
      name: params.name ?? customer.name,
      email: params.email ?? customer.email,
      metadata: { ...customer.metadata, ...params.metadata },
    };
    world.store.put("customer", changed);
    return drawCustomer(changed);
  }),
  route("GET", "/v1/customers/:id/cash_balance", {}, ({ world, id }) => drawCashBalance(findCustomer(world, id))),
  route("GET", "/v1/customers/:id/cash_balance_transactions", PAGING, ({ world, id }, paging) => {
    const kept = findCustomer(world, id).cashTransactionIds.flatMap(
      (each) => world.store.get("customer_cash_balance_transaction", each) ?? [],
    );
    return pageOf(`/v1/customers/${id}/cash_balance_transactions`, kept, paging, () => true, drawCashTransaction);
  }),
];
