import { Agent, type OutgoingHttpHeaders, request } from "node:http";

export const AT_ONCE = 16;
const PATIENCE_MS = 10_000;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Posts JSON to the shop. Answers "ok", or why it has to be sent again. */
export function postWebhook(url: string, body: string, signed: OutgoingHttpHeaders): Promise<string> {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    ...signed,
  };
  return new Promise((resolve) => {
    const post = request(url, { method: "POST", agent, headers, timeout: PATIENCE_MS });
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
