import type { IncomingMessage } from "node:http";

const MOST_BYTES = 1_000_000;

/** The whole body as text, or null when it is over a megabyte. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return parts.length === 1 ? (parts[0]?.toString() ?? "") : Buffer.concat(parts).toString();
}
