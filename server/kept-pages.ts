import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";

/** How long a page is handed out again. What stands on it is so much older at most. */
export const KEPT_MS = 10_000;
/** The same for everybody, and without a form: a form's key is made for one reader. */
const FOR_EVERYBODY = new Set(["/", "/training", "/supplier", "/terms", "/privacy", "/accessibility"]);
/** Every answer writes these for itself. */
const OF_ONE_ANSWER = /^(content-security-policy|content-length|content-encoding|transfer-encoding|connection|date)$/;

/** One page as the framework made it, in the pieces that stood around its nonce. */
type Kept = { pieces: string[]; headers: (readonly [string, string])[]; until: number };

const compress = promisify(gzip);

/** Public pages that were just made, handed out again with each answer's own nonce. */
export class KeptPages {
  private readonly kept = new Map<string, Kept>();

  /** True when the request is answered. False when the framework is to answer it; what it makes may then be kept. */
  async answer(request: IncomingMessage, response: ServerResponse, nonce: string): Promise<boolean> {
    const asked = request.url ?? "";
    // The framework's scripts ask at the same address for something else.
    if (request.method !== "GET" || "rsc" in request.headers || !FOR_EVERYBODY.has(asked)) return false;
    const page = this.kept.get(asked);
    if (page === undefined || performance.now() >= page.until) {
      collect(response, (body) => this.keep(asked, response, body, nonce));
      return false;
    }
    for (const [name, value] of page.headers) response.setHeader(name, value);
    await send(request, response, page.pieces.join(nonce));
    return true;
  }

  private keep(asked: string, response: ServerResponse, body: Buffer, nonce: string): void {
    const until = performance.now() + KEPT_MS;
    const headers = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)] as const);
    const text = readable(body, response.getHeader("Content-Encoding"));
    const isWhole = response.statusCode === 200 && text.trimEnd().endsWith("</html>");
    const pieces = text.split(nonce);
    // Without a nonce in it, it is not one of our pages: none of its scripts would run.
    if (!isWhole || pieces.length === 1) return;
    this.kept.set(asked, { pieces, headers: headers.filter(([name]) => !OF_ONE_ANSWER.test(name)), until });
  }
}

/** The page as text; empty when it is packed in a way that we do not read. */
function readable(body: Buffer, encoding: unknown): string {
  if (encoding === undefined) return body.toString("utf8");
  try {
    return encoding === "gzip" ? gunzipSync(body).toString("utf8") : "";
  } catch {
    return "";
  }
}

/** Lets an answer go out as it is made, and hands on all of its body when that was sent. */
function collect(response: ServerResponse, whole: (body: Buffer) => void): void {
  const write = response.write.bind(response) as (...chunk: unknown[]) => boolean;
  const end = response.end.bind(response) as (...chunk: unknown[]) => ServerResponse;
  const chunks: Buffer[] = [];
  const take = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  Object.assign(response, {
    write: (...chunk: unknown[]) => {
      take(chunk[0]);
      return write(...chunk);
    },
    end: (...chunk: unknown[]) => {
      take(chunk[0]);
      whole(Buffer.concat(chunks));
      return end(...chunk);
    },
  });
}

async function send(request: IncomingMessage, response: ServerResponse, text: string): Promise<void> {
  const isPacked = /\bgzip\b(?!\s*;\s*q=0)/i.test(String(request.headers["accept-encoding"]));
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  const body = isPacked ? await compress(text) : Buffer.from(text);
  response.setHeader("Content-Length", body.length);
  response.end(body);
}
