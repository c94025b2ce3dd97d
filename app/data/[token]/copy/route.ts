import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { dataCopy } from "#use-cases/privacy/data-copy.ts";

type Context = { params: Promise<{ token: string }> };

/** Everything that we hold about whoever has the link, as a file. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const page = await dataCopy(token, new Date());
  if (page === null) return refuseUnknownLink();
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Disposition": 'attachment; filename="your-data.html"',
      "Cache-Control": "private, no-store",
    },
  });
}
