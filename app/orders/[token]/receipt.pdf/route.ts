import { redirect } from "next/navigation";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { receiptPaper } from "#use-cases/ordering/receipt.ts";

type Context = { params: Promise<{ token: string }> };

/** The receipt of an order as a PDF. An order that has none yet is shown as it stands. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const paper = await receiptPaper(token);
  if (paper.is === "no_such_order") return refuseUnknownLink();
  if (paper.is === "no_receipt") redirect(`/orders/${token}`);
  if (paper.is !== "paper")
    return new Response("You have fetched it many times just now. Please try again in ten minutes.", { status: 429 });
  return new Response(new Uint8Array(paper.pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="receipt-${paper.reference}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
