import { FIELDS_AFTER_QUANTITIES } from "#app/(public)/order/order-fields.ts";

/** The fields of the form in the order of the page; `quantities` are those that ask how many copies. */
export function fieldsInOrder(quantities: readonly string[]): string[] {
  return ["cameBy", ...quantities, ...FIELDS_AFTER_QUANTITIES];
}
