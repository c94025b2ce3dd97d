import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Address } from "./address.ts";

/** How long a page is handed out again. What stands on it is so much older at most. */
export const KEPT_MS = 10_000;
/** The same for everybody, and without a form: a form's key is made for one reader, and its scripts help with it. */
const FOR_EVERYBODY = new Set(["/", "/training", "/supplier", "/terms", "/privacy", "/accessibility"]);
/** Every answer writes these for itself. */
const OF_ONE_ANSWER = /^(content-security-policy|content-length|content-encoding|transfer-encoding|connection|date)$/;

/** A page as it is sent: as it is, and for those who can unpack it. */
type Sent = { plain: Buffer; packed: Buffer };
type Kept = Sent & { headers: (readonly [string, string])[]; until: number };

const compress = promisify(gzip);

/** Public pages without a form: sent without scripts, and handed out again for a while. */
export class KeptPages {
  private readonly kept = new Map<string, Kept>();

  /** True when the request is answered. False when the framework is to answer it; what it makes may then be kept. */
  answer(request: IncomingMessage, response: ServerResponse, { path, search }: Address): boolean {
    // The framework's scripts, on a page with a form, ask at the same address for something else.
    if (request.method !== "GET" || "rsc" in request.headers || !FOR_EVERYBODY.has(path)) return false;
    const isPacked = /\bgzip\b(?!\s*;\s*q=0)/i.test(String(request.headers["accept-encoding"]));
    const page = search === "" ? this.kept.get(path) : undefined;
    if (page === undefined || performance.now() >= page.until) {
      delete request.headers["accept-encoding"];
      holdBack(response, async (body) => {
        if (!isWhole(response, body)) return body;
        const made = await withoutScripts(body);
        if (search === "") this.keep(path, response, made);
        return choose(response, made, isPacked);
      });
      return false;
    }
    for (const [name, value] of page.headers) response.setHeader(name, value);
    response.end(choose(response, page, isPacked));
    return true;
  }

  private keep(path: string, response: ServerResponse, made: Sent): void {
    const headers = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)] as const);
    const until = performance.now() + KEPT_MS;
    this.kept.set(path, { ...made, headers: headers.filter(([name]) => !OF_ONE_ANSWER.test(name)), until });
  }
}

function isWhole(response: ServerResponse, body: Buffer): boolean {
  const isPlain = response.statusCode === 200 && !response.hasHeader("Content-Encoding");
  return isPlain && body.subarray(-20).toString().trimEnd().endsWith("</html>");
}

/**
 * The page as the framework made it, without its scripts: where there is no form they would do nothing, and a phone would
 * load and read 140 KB for it. In what the framework writes, neither text nor a value holds the sign that ends a tag.
 */
async function withoutScripts(body: Buffer): Promise<Sent> {
  const page = body.toString("utf8").replaceAll(/<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs, "");
  const plain = Buffer.from(page);
  return { plain, packed: await compress(plain) };
}

function choose(response: ServerResponse, { plain, packed }: Sent, isPacked: boolean): Buffer {
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  const body = isPacked ? packed : plain;
  response.setHeader("Content-Length", body.length);
  return body;
}

/** Lets an answer wait, its headers too, until it is whole, and sends what `finish` makes of its body. */
function holdBack(response: ServerResponse, finish: (body: Buffer) => Promise<Buffer>): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  const end = response.end.bind(response) as (...chunk: unknown[]) => ServerResponse;
  const chunks: Buffer[] = [];
  let isHeld = true;
  const take = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    return true;
  };
  const send = (body: Buffer) => {
    isHeld = false;
    end(body);
  };
  Object.assign(response, {
    flushHeaders: () => {},
    writeHead: (status: number, ...more: unknown[]) => {
      if (!isHeld) return writeHead(status, ...more);
      response.statusCode = status;
      return response;
    },
    write: take,
    end: (chunk: unknown) => {
      take(chunk);
      finish(Buffer.concat(chunks)).then(send, (error) => response.destroy(error));
      return response;
    },
  });
}
