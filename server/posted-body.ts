import { IncomingMessage } from "node:http";

/** All that a request brings, or null when its sender left before the end. Ask for its length first. */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("close", () => resolve(null));
  });
}

/** The same request once more, with a body that was read already or another in its place. */
export function withBody(
  request: IncomingMessage,
  body: Buffer,
  type = request.headers["content-type"] ?? "",
): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers } = request;
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  again.headers = { ...headers, "content-type": type, "content-length": String(body.length) };
  // Whoever gives up reading this one must not hang up on the visitor.
  again._destroy = (error, done) => done(error);
  again.push(body);
  again.push(null);
  return again;
}
