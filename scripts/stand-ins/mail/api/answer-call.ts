import type { CreateEmailResponseSuccess } from "resend";
import { drawEmail } from "../resources/draw-email.ts";
import type { World } from "../world.ts";
import { checkKey } from "./check-key.ts";
import { Problem } from "./problem.ts";
import { sendOnce } from "./send-once.ts";

export type ApiRequest = {
  method: string;
  path: string;
  body: string;
  authorization: string | undefined;
  idempotencyKey: string | undefined;
};

export type Answer = { status: number; body: string; headers?: Record<string, string> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Answers one call as Resend would. An email with an idempotency key is accepted once. */
export async function answerCall(world: World, request: ApiRequest): Promise<Answer> {
  try {
    checkKey(world, request.authorization);
    return { status: 200, body: JSON.stringify(await perform(world, request)) };
  } catch (error) {
    return answerProblem(error);
  }
}

async function perform(world: World, request: ApiRequest): Promise<object> {
  const { method, path } = request;
  if (path === "/emails") {
    if (method !== "POST") throw notAllowed();
    const id = await sendOnce(world, request);
    return { id } satisfies CreateEmailResponseSuccess;
  }
  const [, id] = /^\/emails\/([^/]+)$/.exec(path) ?? [];
  if (id === undefined || id === "batch") throw unknownAddress();
  if (method !== "GET") throw notAllowed();
  if (!UUID.test(id)) throw new Problem(422, "invalid_parameter", "The `id` must be a valid UUID.");
  const email = world.store.get("email", id);
  if (email === undefined) throw new Problem(404, "not_found", "Email not found");
  return drawEmail(email);
}

function notAllowed(): Problem {
  return new Problem(405, "method_not_allowed", "Method is not allowed for the requested path.");
}

function unknownAddress(): Problem {
  const message = "The requested endpoint does not exist. This stand-in imitates only some of Resend's API.";
  return new Problem(404, "not_found", message);
}

function answerProblem(error: unknown): Answer {
  const known = error instanceof Problem;
  if (!known) console.error(error);
  const message = "The stand-in itself has failed: see its output.";
  const problem = known ? error : new Problem(500, "internal_server_error", message);
  return { status: problem.status, body: JSON.stringify(problem.body) };
}
