import type { World } from "../world.ts";
import { expandObject } from "./expand.ts";
import type { Form } from "./form.ts";
import { type Fields, list, optional, type ReadFields, readFields, text } from "./readers.ts";

/**
 * One request to the API, once its key is accepted. `id` is what the address names, "" where it names nothing; `sub` is
 * what it names inside that.
 */
export type Call = {
  world: World;
  id: string;
  sub: string;
  host: string;
  requestId: string;
  idempotencyKey: string | null;
};

export type Route = {
  method: "GET" | "POST" | "DELETE";
  address: RegExp;
  /** Checks the parameters; what it gives does the work. Stripe keeps no answer under a key when the check fails. */
  prepare: (form: Form) => (call: Call) => object;
};

const EXPAND = { expand: optional(list(text(), 20)) };

/** A row of the router's table: what is not among `fields` is refused. `:id` and `:sub` in the path become the call's. */
export function route<F extends Fields>(
  method: Route["method"],
  path: string,
  fields: F,
  handle: (call: Call, params: ReadFields<F>) => object,
): Route {
  const known = { ...fields, ...EXPAND };
  return {
    method,
    address: new RegExp(`^${path.replace(":id", "([^/]+)").replace(":sub", "([^/]+)")}$`),
    prepare: (form) => {
      const { expand, ...params } = readFields(known, form, (field) => field) as ReadFields<F> & { expand?: string[] };
      return (call) => expandObject(call.world, handle(call, params as ReadFields<F>), expand ?? []);
    },
  };
}
