import { newId } from "../../shared/ids.ts";
import { metadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { integer, object, oneOf, optional, type ReadFields, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { withoutImitation } from "../api/value-readers.ts";
import { customerGiven } from "../life/find-customer.ts";
import type { PaymentRecordRecord } from "../money-records.ts";
import { nowOf, type World } from "../world.ts";
import { drawPaymentRecord } from "./payment-record.ts";

const moment = integer(0, 1e12);

/** Only money that has arrived can be reported here: what failed, was cancelled or is on its way is not imitated. */
const REPORT_FIELDS = {
  amount_requested: object({ currency: oneOf(["gbp"]), value: integer(1, 99_999_999) }),
  customer_details: optional(object({ customer: optional(text()), ...withoutImitation("email", "name", "phone") })),
  description: optional(text()),
  guaranteed: object({ guaranteed_at: moment }),
  initiated_at: moment,
  metadata: optional(metadata),
  outcome: oneOf(["guaranteed"]),
  payment_method_details: object({
    custom: object({ display_name: optional(text(100)), type: optional(text()) }),
    type: oneOf(["custom"]),
    ...withoutImitation("billing_details", "payment_method"),
  }),
  processor_details: optional(object({ custom: object({ payment_reference: text() }), type: oneOf(["custom"]) })),
  ...withoutImitation("canceled", "customer_presence", "failed", "shipping_details"),
};

const { created: _, ...PAGES } = PAGING;
const LIST_FIELDS = { ...PAGES, created_after: optional(moment), created_before: optional(moment) };

export const PAYMENT_RECORD_ROUTES: Route[] = [
  route("POST", "/v1/payment_records/report_payment", REPORT_FIELDS, ({ world }, params) => {
    const record = reported(world, params);
    world.store.put("payment_record", record);
    return drawPaymentRecord(record);
  }),
  route("GET", "/v1/payment_records", LIST_FIELDS, ({ world }, { created_after, created_before, ...paging }) =>
    pageOf(
      "/v1/payment_records",
      world.store.all("payment_record"),
      { ...paging, created: undefined },
      ({ created }) =>
        (created_after === undefined || created > created_after) &&
        (created_before === undefined || created < created_before),
      drawPaymentRecord,
    ),
  ),
  route("GET", "/v1/payment_records/:id", {}, ({ world, id }) => {
    const record = world.store.get("payment_record", id);
    if (record === undefined) throw missing("payment record", id);
    return drawPaymentRecord(record);
  }),
];

function reported(world: World, params: ReadFields<typeof REPORT_FIELDS>): PaymentRecordRecord {
  const customer = params.customer_details?.customer;
  const { display_name, type } = params.payment_method_details.custom;
  return {
    id: newId("pr"),
    created: nowOf(world),
    amount: params.amount_requested.value,
    customerId: customer === undefined ? null : customerGiven(world, customer).id,
    displayName: display_name ?? null,
    customType: type ?? null,
    reference: params.processor_details?.custom.payment_reference ?? null,
    description: params.description ?? null,
    metadata: params.metadata ?? {},
  };
}
