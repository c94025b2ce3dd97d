import { createHash } from "node:crypto";
import type { World } from "../world.ts";
import { checkKey } from "./check-key.ts";
import { parseForm } from "./form.ts";
import { invalid, Problem, type ProblemBody } from "./problem.ts";
import type { Route } from "./route.ts";
import { ROUTES } from "./routes.ts";

export type ApiRequest = {
  method: string;
  path: string;
  query: string;
  body: string;
  host: string;
  authorization: string | undefined;
  version: string | undefined;
  idempotencyKey: string | undefined;
  requestId: string;
};

export type Answer = { status: number; body: string; headers?: Record<string, string> };

/** Answers one call as Stripe would. A POST with an idempotency key is done once; its answer is kept and repeated. */
export function answerCall(world: World, request: ApiRequest): Answer {
  try {
    checkKey(world, request);
    checkVersion(request.version);
    const found = findRoute(request);
    const key = request.method === "POST" ? request.idempotencyKey : undefined;
    if (key === undefined) return perform(world, request, found).answer;
    const known = replay(world, request, key);
    if (known) return known;
    const { answer, isKept } = perform(world, request, found);
    if (isKept) keepAnswer(world, request, key, answer);
    return answer;
  } catch (error) {
    return answerProblem(error);
  }
}

type Found = { route: Route; id: string; sub: string };

function findRoute({ method, path }: ApiRequest): Found {
  for (const route of ROUTES) {
    const match = route.method === method ? route.address.exec(path) : null;
    if (match) return { route, id: match[1] ?? "", sub: match[2] ?? "" };
  }
  const message = `Unrecognized request URL (${method}: ${path}). This stand-in imitates only some of Stripe's API.`;
  throw new Problem(404, { type: "invalid_request_error", message });
}

/** Stripe keeps no answer under a key when the parameters themselves were wrong. */
function perform(world: World, request: ApiRequest, { route, id, sub }: Found): { answer: Answer; isKept: boolean } {
  const { host, requestId, idempotencyKey = null } = request;
  const work = route.prepare(parseForm(request.method === "POST" ? request.body : request.query));
  try {
    const drawn = work({ world, id, sub, host, requestId, idempotencyKey });
    return { answer: { status: 200, body: JSON.stringify(drawn) }, isKept: true };
  } catch (error) {
    return { answer: answerProblem(error), isKept: error instanceof Problem };
  }
}

function replay(world: World, request: ApiRequest, key: string): Answer | null {
  const kept = world.store.get("answer", key);
  if (kept === undefined) return null;
  if (kept.fingerprint !== fingerprint(request)) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
    throw new Problem(400, { type: "idempotency_error", message });
  }
  const headers = { "idempotent-replayed": "true", "original-request": kept.requestId };
  return { status: kept.status, body: kept.body, headers };
}

/** Keeps an answer under its key, unless one is kept already. */
export function keepAnswer(world: World, request: ApiRequest, key: string, { status, body }: Answer): void {
  if (world.store.get("answer", key)) return;
  world.store.put("answer", { id: key, fingerprint: fingerprint(request), status, body, requestId: request.requestId });
}

function fingerprint({ method, path, body }: ApiRequest): string {
  const parameters = body.split("&").sort().join("&");
  return createHash("sha1").update(`${method} ${path} ${parameters}`).digest("base64");
}

function answerProblem(error: unknown): Answer {
  if (error instanceof Problem) return { status: error.status, body: errorBody(error.body) };
  console.error(error);
  return {
    status: 500,
    body: errorBody({ type: "api_error", message: "The stand-in itself has failed: see its output." }),
  };
}

export function errorBody(error: ProblemBody): string {
  return JSON.stringify({ error });
}

/** Any dated version is let in; what is answered is always the newest. */
function checkVersion(version: string | undefined): void {
  if (version === undefined || /^\d{4}-\d{2}-\d{2}(\.[a-z_]+)?$/.test(version)) return;
  throw invalid(`Invalid Stripe API version: ${version}`);
}
