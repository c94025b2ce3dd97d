import { newId } from "../../shared/ids.ts";
import { metadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { invalid, missing } from "../api/problem.ts";
import { notImitated, oneOf, optional, type Reader, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { boolean, decimal } from "../api/value-readers.ts";
import type { TaxRateRecord } from "../customer-records.ts";
import { nowOf } from "../world.ts";
import { drawTaxRate } from "./tax-rate.ts";

const percentage: Reader<number> = (value, name) => {
  const given = Number(decimal(4)(value, name));
  if (given < 0 || given > 100) throw invalid("The percentage must be between 0 and 100.", { param: name });
  return given;
};

const CREATE_FIELDS = {
  active: optional(boolean),
  country: optional(text(2)),
  description: optional(text()),
  display_name: text(50),
  inclusive: boolean,
  jurisdiction: optional(text(50)),
  metadata: optional(metadata),
  percentage,
  state: notImitated,
  tax_type: optional(oneOf(["vat", "gst", "sales_tax", "service_tax"])),
};

const LIST_FIELDS = { ...PAGING, active: optional(boolean), inclusive: optional(boolean) };

export const TAX_RATE_ROUTES: Route[] = [
  route("POST", "/v1/tax_rates", CREATE_FIELDS, ({ world }, params) => {
    const rate: TaxRateRecord = {
      id: newId("txr"),
      created: nowOf(world),
      active: params.active ?? true,
      country: params.country ?? null,
      description: params.description ?? null,
      displayName: params.display_name,
      inclusive: params.inclusive,
      jurisdiction: params.jurisdiction ?? null,
      metadata: params.metadata ?? {},
      percentage: params.percentage,
      taxType: params.tax_type ?? null,
    };
    world.store.put("tax_rate", rate);
    return drawTaxRate(rate);
  }),
  route("GET", "/v1/tax_rates", LIST_FIELDS, ({ world }, { active, inclusive, ...paging }) => {
    const matches = (rate: TaxRateRecord) =>
      (active === undefined || rate.active === active) && (inclusive === undefined || rate.inclusive === inclusive);
    return pageOf("/v1/tax_rates", world.store.all("tax_rate"), paging, matches, drawTaxRate);
  }),
  route("GET", "/v1/tax_rates/:id", {}, ({ world, id }) => {
    const rate = world.store.get("tax_rate", id);
    if (rate === undefined) throw missing("tax rate", id, "tax_rate");
    return drawTaxRate(rate);
  }),
];
