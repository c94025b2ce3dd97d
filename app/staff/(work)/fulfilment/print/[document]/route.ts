import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { LABEL_SHEET_NAMES, LABEL_SHEETS, type LabelSheetName } from "#domain/fulfilment/label-sheets.ts";
import { type Print, print } from "#use-cases/documents/print.ts";
import { slowPaper } from "#use-cases/documents/slow-paper.ts";
import { readWhich } from "../which-parcels.ts";

type Context = { params: Promise<{ document: string }> };

/**
 * One of the papers for a batch, for one parcel or for all that a colleague holds, as a PDF that opens in the browser. With
 * `?progress=yes` it comes behind lines of JSON that say how far it is (`slowPaper`).
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const by = await requireStaff("fulfil");
  const { document } = await context.params;
  const query = new URL(request.url).searchParams;
  const asked = readPrint(document, query);
  if (asked === null) return new Response("There is no such paper.", { status: 404 });
  if (asked === "bad_start") redirect(addressOf("/staff/fulfilment/print", { ...fields(query), did: "bad_start" }));
  if (query.get("progress") === "yes") {
    return new Response(slowPaper(asked, by), { headers: { ...PRIVATE, "Content-Type": "application/octet-stream" } });
  }
  const pdf = await print(asked, by);
  if (pdf === null) redirect("/staff/fulfilment/print?did=nothing");
  const named = { "Content-Type": "application/pdf", "Content-Disposition": `inline; filename="${document}.pdf"` };
  return new Response(new Uint8Array(pdf), { headers: { ...PRIVATE, ...named } });
}

const PRIVATE = { "Cache-Control": "private, no-store" };

function fields(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    ["code", "batch", "sheet", "startAt"].map((name) => [name, (query.get(name) ?? "").slice(0, 20)]),
  );
}

/** Null for a paper that there is none of. A sheet that there is none of is taken for the first. */
function readPrint(document: string, query: URLSearchParams): Print | "bad_start" | null {
  const which = readWhich({ code: query.get("code"), batch: query.get("batch") });
  if (document === "slips" || document === "pick-list") return { what: document, ...which };
  if (document !== "labels") return null;
  const sheet = LABEL_SHEET_NAMES.find((name) => name === query.get("sheet")) ?? ("2x7" satisfies LabelSheetName);
  const startAt = readWholeNumber(query.get("startAt") || "1") ?? 0;
  const { columns, rows } = LABEL_SHEETS[sheet];
  if (startAt < 1 || startAt > columns * rows) return "bad_start";
  return { what: document, ...which, sheet, startAt };
}
