import type { FailureMode } from "../control/control-settings.ts";
import type { World } from "../world.ts";
import { type Answer, type ApiRequest, answerCall, errorBody, keepAnswer } from "./answer-call.ts";

/** What to do with the connection: answer, close it, or leave it without a word. */
export type Ending = Answer | "hang_up" | "silence";

/** Answers a call, unless the control asks for this one to go wrong. */
export function answerOrFail(world: World, request: ApiRequest): Ending {
  const mode = takeFailure(world, request);
  if (mode === null) return answerCall(world, request);
  if (mode === "hang_up_before") return "hang_up";
  if (mode === "429") return tooMany();
  if (mode === "500") return brokenFor(world, request);
  if (mode === "500_after_commit") return brokenAfter(world, request);
  answerCall(world, request);
  return mode === "timeout" ? "silence" : "hang_up";
}

function takeFailure(world: World, { method, path }: ApiRequest): FailureMode | null {
  for (const failing of world.control.fail) {
    if (failing.times <= 0 || (failing.method !== "*" && failing.method !== method)) continue;
    if (!patternOf(failing.path).test(path)) continue;
    failing.times -= 1;
    return failing.mode;
  }
  return null;
}

function patternOf(path: string): RegExp {
  const literal = path.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`);
}

const BROKEN = errorBody({ type: "api_error", message: "An unknown error occurred" });

/** As Stripe does: a 500 that is kept under the key says that trying again would only repeat it. */
function brokenFor(world: World, request: ApiRequest): Answer {
  const answer = { status: 500, body: BROKEN, headers: { "stripe-should-retry": "false" } };
  if (request.method === "POST" && request.idempotencyKey !== undefined) {
    keepAnswer(world, request, request.idempotencyKey, answer);
  }
  return answer;
}

function brokenAfter(world: World, request: ApiRequest): Answer {
  const { idempotencyKey, ...without } = request;
  answerCall(world, { ...without, idempotencyKey: undefined });
  return brokenFor(world, request);
}

function tooMany(): Answer {
  const body = errorBody({
    type: "rate_limit_error",
    code: "rate_limit",
    message: "Too many requests in a short time.",
  });
  return { status: 429, body };
}
