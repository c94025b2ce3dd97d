import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { monthOf } from "#domain/reports/month.ts";
import { ledgerFile } from "#use-cases/money/ledger-file.ts";

/** A month's ledger as a file for the bookkeeper. */
export async function GET(request: Request): Promise<Response> {
  const by = await requireStaff("manage_business");
  const { searchParams: query } = new URL(request.url);
  const month = monthOf(query.get("month") ?? undefined, new Date());
  const file = await ledgerFile(month, by);
  if (!file.ok) redirect(`/staff/reports/money?did=${file.refusal}`);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="money-${month.key}.csv"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(file.value, { headers });
}
