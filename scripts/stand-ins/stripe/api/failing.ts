import { type NoAnswer, takeFailure } from "../../shared/failure-control.ts";
import type { World } from "../world.ts";
import { type Answer, type ApiRequest, answerCall, errorBody, keepAnswer } from "./answer-call.ts";

/** Answers a call, unless the control asks for this one to go wrong. */
export function answerOrFail(world: World, request: ApiRequest): Answer | NoAnswer {
  const mode = takeFailure(world.control.fail, request);
  if (mode === null) return answerCall(world, request);
  if (mode === "hang_up_before") return "hang_up";
  if (mode === "429") return tooMany();
  if (mode === "500") return brokenFor(world, request);
  if (mode === "500_after_commit") return brokenAfter(world, request);
  answerCall(world, request);
  return mode === "timeout" ? "silence" : "hang_up";
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
