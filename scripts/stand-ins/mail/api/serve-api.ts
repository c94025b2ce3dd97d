import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "../world.ts";
import { answerOrFail } from "./answer-or-fail.ts";

/** Answers a request to Resend's API. What it changed is written down before the answer leaves. */
export async function serveApi(
  world: World,
  incoming: IncomingMessage,
  request: { path: string; body: string },
  response: ServerResponse,
): Promise<void> {
  const { headers, method = "GET" } = incoming;
  const key = headers["idempotency-key"];
  const idempotencyKey = Array.isArray(key) ? key[0] : key;
  const call = { ...request, method, authorization: headers.authorization, idempotencyKey };
  const ending = await answerOrFail(world, call);
  world.store.commit();
  if (ending === "hang_up") {
    incoming.socket.destroy();
    return;
  }
  if (ending === "silence") return;
  const length = Buffer.byteLength(ending.body);
  response.writeHead(ending.status, {
    "content-type": "application/json",
    "content-length": length,
    ...ending.headers,
  });
  response.end(ending.body);
}
