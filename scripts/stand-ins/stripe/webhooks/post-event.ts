import { Agent, request } from "node:http";
import type { EventRecord } from "../records.ts";
import { drawEvent } from "../resources/event.ts";
import type { Settings } from "../settings.ts";
import { signatureHeader } from "./signature.ts";

export const AT_ONCE = 16;
const PATIENCE_MS = 10_000;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Posts an event to the shop, signed with the time of this attempt. Answers "ok", or why it has to be sent again. */
export function postEvent(event: EventRecord, settings: Settings): Promise<string> {
  const body = JSON.stringify(drawEvent(event, 1));
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "stripe-signature": signatureHeader(body, settings.STRIPE_WEBHOOK_SECRET, Math.floor(Date.now() / 1000)),
    "user-agent": "Stripe/1.0 (stand-in)",
  };
  return new Promise((resolve) => {
    const post = request(settings.WEBHOOK_URL ?? "", { method: "POST", agent, headers, timeout: PATIENCE_MS });
    post.on("response", (answer) => {
      answer.resume();
      const status = answer.statusCode ?? 0;
      answer.on("close", () => resolve(status >= 200 && status < 300 ? "ok" : `answered ${status}`));
    });
    post.on("timeout", () => post.destroy(new Error("no answer in time")));
    post.on("error", (error) => resolve(error.message || "no connection"));
    post.end(body);
  });
}
