import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { proposalPaper } from "#use-cases/training/proposal-paper.ts";

type Context = { params: Promise<{ token: string }> };

/** A proposal as a PDF. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const paper = await proposalPaper(token);
  if (paper.is === "no_such_proposal") return refuseUnknownLink();
  if (paper.is !== "paper")
    return new Response("You have fetched it many times just now. Please try again in ten minutes.", { status: 429 });
  return new Response(new Uint8Array(paper.pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="proposal-${paper.reference}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
