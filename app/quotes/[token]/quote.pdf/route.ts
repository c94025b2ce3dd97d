import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { quotePaper } from "#use-cases/quoting/quote-paper.ts";

type Context = { params: Promise<{ token: string }> };

/** A quote as a PDF. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const paper = await quotePaper(token);
  if (paper.is === "no_such_quote") return refuseUnknownLink();
  if (paper.is !== "paper")
    return new Response("You have fetched it many times just now. Please try again in ten minutes.", { status: 429 });
  return new Response(new Uint8Array(paper.pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="quote-${paper.reference}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
