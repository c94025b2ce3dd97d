import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "../../shared/ids.ts";
import { API_VERSION } from "../resources/event.ts";
import type { World } from "../world.ts";
import type { ApiRequest } from "./answer-call.ts";
import { answerOrFail } from "./failing.ts";

/** Answers a request under `/v1`. What it changed is written down before the answer leaves. */
export function serveApi(world: World, incoming: IncomingMessage, body: string, response: ServerResponse): void {
  const request = describe(incoming, body);
  const ending = answerOrFail(world, request);
  world.store.commit();
  if (ending === "hang_up") {
    incoming.socket.destroy();
    return;
  }
  if (ending === "silence") return;
  response.writeHead(ending.status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(ending.body),
    "request-id": request.requestId,
    "stripe-version": request.version ?? API_VERSION,
    ...(request.idempotencyKey === undefined ? {} : { "idempotency-key": request.idempotencyKey }),
    ...ending.headers,
  });
  response.end(ending.body);
}

function describe(incoming: IncomingMessage, body: string): ApiRequest {
  const [path = "", query = ""] = (incoming.url ?? "").split("?");
  const { headers } = incoming;
  return {
    method: incoming.method ?? "GET",
    path,
    query,
    body,
    host: headers.host ?? "127.0.0.1",
    authorization: headers.authorization,
    version: oneHeader(headers["stripe-version"]),
    idempotencyKey: oneHeader(headers["idempotency-key"]),
    requestId: newId("req"),
  };
}

function oneHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
