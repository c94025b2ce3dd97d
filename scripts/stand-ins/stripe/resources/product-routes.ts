import { newId } from "../../shared/ids.ts";
import { metadata } from "../api/metadata.ts";
import { invalid, missing } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { boolean, withoutImitation } from "../api/value-readers.ts";
import type { ProductRecord } from "../customer-records.ts";
import { nowOf } from "../world.ts";
import { drawProduct } from "./product.ts";

const CREATE_FIELDS = {
  active: optional(boolean),
  description: optional(text()),
  id: optional(text(255)),
  metadata: optional(metadata),
  name: text(),
  ...withoutImitation(
    "default_price_data",
    "images",
    "marketing_features",
    "package_dimensions",
    "shippable",
    "statement_descriptor",
    "tax_code",
    "tax_details",
    "type",
    "unit_label",
    "url",
  ),
};

export const PRODUCT_ROUTES: Route[] = [
  route("POST", "/v1/products", CREATE_FIELDS, ({ world }, params) => {
    if (params.id !== undefined && world.store.get("product", params.id)) {
      throw invalid("Product already exists.", { code: "resource_already_exists", param: "id" });
    }
    const product: ProductRecord = {
      id: params.id ?? newId("prod"),
      created: nowOf(world),
      active: params.active ?? true,
      name: params.name,
      description: params.description ?? null,
      metadata: params.metadata ?? {},
    };
    world.store.put("product", product);
    return drawProduct(product);
  }),
  route("GET", "/v1/products/:id", {}, ({ world, id }) => {
    const product = world.store.get("product", id);
    if (product === undefined) throw missing("product", id);
    return drawProduct(product);
  }),
];
