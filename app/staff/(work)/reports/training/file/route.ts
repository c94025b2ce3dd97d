import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { figuresFile } from "#use-cases/training/figures-file.ts";
import { readWish } from "../figures-wish.ts";

/** The figures of training that a page shows, as a file. */
export async function GET(request: Request): Promise<Response> {
  const by = await requireStaff("manage_training");
  const wish = readWish(Object.fromEntries(new URL(request.url).searchParams), new Date());
  const file = await figuresFile(wish, by);
  if (!file.ok) redirect("/staff/reports/training");
  const name = [wish.span.key || "last-12-months", wish.kind].join("-");
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="training-${name}.csv"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(file.value, { headers });
}
