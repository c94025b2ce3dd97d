import type { RawAnswers } from "#domain/forms/fields.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { readSupplierDetails } from "#domain/supplier/supplier-answers.ts";
import { type SupplierDetails, supplierShape } from "#domain/supplier/supplier-details.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "supplier";

/** What buyers and papers need to know of us: names, numbers, VAT, bank; null until somebody wrote it down. */
export async function supplierDetails(): Promise<SupplierDetails | null> {
  return (await settingOf(KEY, supplierShape)) ?? null;
}

/** Keeps the supplier details. Gives what is wrong with them, by field; refuses `not_allowed`. */
export async function setSupplierDetails(
  typed: RawAnswers,
  by: StaffMember,
): Promise<Result<Record<string, string> | null, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  const read = readSupplierDetails(typed);
  if (!read.ok) return succeed(read.errors);
  await keepSetting(KEY, read.answers, "supplier_details_changed", by);
  return succeed(null);
}
