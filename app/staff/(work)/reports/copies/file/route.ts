import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { viewOf } from "#app/staff/_work/search-params.ts";
import { COPIES_FILES, copiesFile } from "#use-cases/reports/copies-file.ts";
import { readPeriod } from "../read-period.ts";

/** The numbers of the report as a file, by month or by region. */
export async function GET(request: Request): Promise<Response> {
  const by = await requireStaff("manage_orders");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const now = new Date();
  const period = readPeriod(query, now);
  const which = viewOf(query.which, COPIES_FILES);
  const file = await copiesFile(which, period, by, now);
  if (!file.ok) redirect("/staff/reports/copies");
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="copies-${which}-${period.key.replace("..", "-to-")}.csv"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(file.value, { headers });
}
