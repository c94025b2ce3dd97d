import { newId } from "../../shared/ids.ts";
import { mergeMetadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { email, notImitated, optional } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import type { CustomerRecord } from "../customer-records.ts";
import { findCustomer } from "../life/find-customer.ts";
import { announce } from "../webhooks/announce.ts";
import { nowOf } from "../world.ts";
import { drawCustomer } from "./customer.ts";
import { CREATE_FIELDS, type CustomerParams, UPDATE_FIELDS } from "./customer-fields.ts";

const LIST_FIELDS = { ...PAGING, email: optional(email), test_clock: notImitated };

export const CUSTOMER_ROUTES: Route[] = [
  route("POST", "/v1/customers", CREATE_FIELDS, (call, params) => {
    const id = newId("cus");
    const customer = changed({ ...BLANK, id, created: nowOf(call.world), invoicePrefix: prefixOf(id) }, params);
    call.world.store.put("customer", customer);
    announce(call.world, "customer.created", { object: "customer", record: customer }, call);
    return drawCustomer(customer);
  }),
  route("GET", "/v1/customers", LIST_FIELDS, ({ world }, { email, test_clock, ...paging }) =>
    pageOf(
      "/v1/customers",
      world.store.all("customer"),
      paging,
      (customer) => email === undefined || customer.email === email,
      drawCustomer,
    ),
  ),
  route("GET", "/v1/customers/:id", {}, ({ world, id }) => drawCustomer(findCustomer(world, id))),
  route("POST", "/v1/customers/:id", UPDATE_FIELDS, (call, params) => {
    const customer = changed(findCustomer(call.world, call.id), params);
    call.world.store.put("customer", customer);
    announce(call.world, "customer.updated", { object: "customer", record: customer }, call);
    return drawCustomer(customer);
  }),
];

const BLANK = {
  name: null,
  email: null,
  phone: null,
  description: null,
  address: null,
  metadata: {},
  preferredLocales: [],
  nextInvoice: 1,
};

function changed(customer: CustomerRecord, params: CustomerParams): CustomerRecord {
  const { address, description, email, metadata, name, phone, preferred_locales } = params;
  return {
    ...customer,
    address: address === undefined ? customer.address : address,
    description: description === undefined ? customer.description : description,
    email: email === undefined ? customer.email : email,
    metadata: mergeMetadata(customer.metadata, metadata),
    name: name === undefined ? customer.name : name,
    phone: phone === undefined ? customer.phone : phone,
    preferredLocales: preferred_locales ?? customer.preferredLocales,
  };
}

function prefixOf(id: string): string {
  return id.slice(-8).toUpperCase();
}
