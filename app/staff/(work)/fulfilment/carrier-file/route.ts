import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { carrierFile } from "#use-cases/documents/carrier-file.ts";
import { queryOf, readWhich } from "../print/which-parcels.ts";

/** What is packed of a batch, or of all that the colleague holds, as a file for the carrier. */
export async function GET(request: Request): Promise<Response> {
  const by = await requireStaff("fulfil");
  const { searchParams: query } = new URL(request.url);
  const which = readWhich({ code: null, batch: query.get("batch") });
  const file = await carrierFile(by, which);
  if (file === null) redirect(`/staff/fulfilment/print${queryOf(which) || "?"}&did=nothing_packed`);
  const day = new Date().toISOString().slice(0, 10);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="parcels-${day}.csv"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(file, { headers });
}
