import { readiness } from "#use-cases/jobs/readiness.ts";

/** 200 when the database answers and jobs are worked, else 503: for a load balancer or a watch. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
