import { workWhenCalled } from "#use-cases/jobs/work-when-called.ts";

/** The door of a clock: 401 for a call that it did not sign; else what was worked, and whether to call again at once. */
export async function POST(request: Request): Promise<Response> {
  const result = await workWhenCalled(request.headers.get("jobs-signature"), new Date());
  if (result.ok) return Response.json(result.value, { headers: { "cache-control": "no-store" } });
  if (result.refusal === "no_such_door") return new Response("There is no such door.", { status: 404 });
  return new Response("The signature does not fit.", { status: 401 });
}
