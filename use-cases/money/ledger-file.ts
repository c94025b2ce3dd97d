import { stringify } from "csv-stringify/sync";
import { londonDay } from "#domain/london-day.ts";
import { LEDGER_COLUMNS, type LedgerEntry, ledgerRow } from "#domain/reports/ledger-row.ts";
import type { Month } from "#domain/reports/month.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { movementsAtStripe, movementsByBank } from "./ledger-movements.ts";
import { salesIn } from "./ledger-sales.ts";

/**
 * A month for the bookkeeper as a CSV (UTF-8), day by day: a row for each line that was sold and each movement of money. Of
 * the rows with a Stripe reference, all that stands from Paid to Payout is what the balance at Stripe changed by. Refuses
 * `not_allowed`.
 */
export async function ledgerFile(month: Month, by: StaffMember): Promise<Result<string, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  const [standing, ...entries] = await Promise.all([
    supplierDetails(),
    salesIn(month),
    movementsByBank(month),
    movementsAtStripe(month),
  ]);
  const sorted = entries
    .flat()
    .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));
  const rows = sorted.map((entry) => ledgerRow(entry, standing));
  return succeed(
    stringify(rows, { header: true, columns: [...LEDGER_COLUMNS], record_delimiter: "windows", bom: true }),
  );
}

function dayOf({ at }: LedgerEntry): string {
  return typeof at === "string" ? at : londonDay(at);
}
