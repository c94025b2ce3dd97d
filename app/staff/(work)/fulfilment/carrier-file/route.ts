import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { carrierFile } from "#use-cases/documents/carrier-file.ts";

/** What the colleague has packed, as a file for the carrier. */
export async function GET(): Promise<Response> {
  const by = await requireStaff("fulfil");
  const file = await carrierFile(by);
  if (file === null) redirect("/staff/fulfilment/print?did=nothing_packed");
  const day = new Date().toISOString().slice(0, 10);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="parcels-${day}.csv"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(file, { headers });
}
