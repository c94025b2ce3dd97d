import { redirect } from "next/navigation";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { certificatePaper } from "#use-cases/training/certificate.ts";

type Context = { params: Promise<{ token: string }> };

/** A certificate with the name that is sealed in the address. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const paper = await certificatePaper(token, new URL(request.url).searchParams.get("of") ?? "", new Date());
  if (paper.is === "no_such_day") return refuseUnknownLink();
  if (paper.is === "over") redirect(`/feedback/${token}?did=over`);
  if (paper.is !== "paper")
    return new Response("Many were fetched just now. Please try again in ten minutes.", { status: 429 });
  return new Response(new Uint8Array(paper.pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="certificate.pdf"',
      "Cache-Control": "private, no-store",
    },
  });
}
