import { missing, missingParam } from "../api/problem.ts";
import type { CustomerRecord } from "../customer-records.ts";
import type { World } from "../world.ts";

/** The customer that an address names. Throws when unknown. */
export function findCustomer(world: World, id: string): CustomerRecord {
  const customer = world.store.get("customer", id);
  if (customer === undefined) throw missing("customer", id);
  return customer;
}

/** The customer that a parameter names. Throws when unknown. */
export function customerGiven(world: World, id: string): CustomerRecord {
  const customer = world.store.get("customer", id);
  if (customer === undefined) throw missingParam("customer", id, "customer");
  return customer;
}
