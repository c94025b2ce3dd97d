import { type NoAnswer, takeFailure } from "../../shared/failure-control.ts";
import type { World } from "../world.ts";
import { type Answer, type ApiRequest, answerCall } from "./answer-call.ts";
import { Problem } from "./problem.ts";

/** Answers a call, unless the control asks for this one to go wrong. A 500 is not kept under the key. */
export async function answerOrFail(world: World, request: ApiRequest): Promise<Answer | NoAnswer> {
  const mode = takeFailure(world.control.fail, request);
  if (mode === null) return answerCall(world, request);
  if (mode === "hang_up_before") return "hang_up";
  if (mode === "429") return tooMany();
  if (mode === "500") return broken();
  await answerCall(world, request);
  if (mode === "500_after_commit") return broken();
  return mode === "timeout" ? "silence" : "hang_up";
}

function broken(): Answer {
  const message = "Internal server error. We are unable to process your request right now, please try again later.";
  return { status: 500, body: JSON.stringify(new Problem(500, "internal_server_error", message).body) };
}

function tooMany(): Answer {
  const message = "Too many requests. You can only make 2 requests per second.";
  const { status, body } = new Problem(429, "rate_limit_exceeded", message);
  return { status, body: JSON.stringify(body), headers: { "retry-after": "1" } };
}
