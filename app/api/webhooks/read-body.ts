/** Far more than any event of a provider. */
const MOST_BYTES = 512 * 1024;

/** The raw body of a webhook as text, or null when it is longer than any honest one. */
export async function readBody(request: Request): Promise<string | null> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > MOST_BYTES || request.body === null) return announced > MOST_BYTES ? null : "";
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
