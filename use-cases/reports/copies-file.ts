import { stringify } from "csv-stringify/sync";
import { monthRows, regionRows } from "#domain/reports/copies-rows.ts";
import type { Period } from "#domain/reports/period.ts";
import { type Result, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { copiesReport } from "./copies.ts";

export const COPIES_FILES = ["months", "regions"] as const;
export type CopiesFile = (typeof COPIES_FILES)[number];

/** The report's numbers as a CSV (UTF-8), by month or by region. Every cell is ours: nothing that anybody typed. Refuses `not_allowed`. */
export async function copiesFile(
  which: CopiesFile,
  period: Period,
  by: StaffMember,
  now: Date,
): Promise<Result<string, "not_allowed">> {
  const report = await copiesReport(period, by, now);
  if (!report.ok) return report;
  const { months, whole, places, waited } = report.value;
  const rows = which === "months" ? monthRows(months, whole, waited) : regionRows(places);
  return succeed(stringify(rows, { header: true, record_delimiter: "windows", bom: true }));
}
