import type { IncomingMessage } from "node:http";

/** The whole body as text, or null when it is longer than `mostBytes`. */
export async function readBody(request: IncomingMessage, mostBytes = 1_000_000): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return parts.length === 1 ? (parts[0]?.toString() ?? "") : Buffer.concat(parts).toString();
}
