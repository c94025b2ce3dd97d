import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { flushCompileCache } from "node:module";
import next from "next";
import { isThisMachine, parseEnvironment } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { readAddress, takesFile } from "./address.ts";
import { doorBefore } from "./door.ts";
import { endWhenTold } from "./end-when-told.ts";
import { answerPlainly } from "./plain-page.ts";
import { securitySettings } from "./security-headers.ts";

/** A form on a slow line has the time for a few kilobytes; nobody holds a connection open for nothing. */
const LONGEST_REQUEST_MS = 60_000;
/** A file of the guide on a slow line: 25 MB at half a megabit a second take seven minutes. */
const LONGEST_FILE_MS = 600_000;
/**
 * How long a connection without a request is kept: for longer than proxies keep theirs (60 s, usually), so that it is they who hang up,
 * and never we while they send the next request.
 */
const IDLE_CONNECTION_MS = 75_000;

// The app in one process: our own door, and the framework behind it. In development when NODE_ENV says so.
const parsed = parseEnvironment(process.env);
if (!parsed.ok) {
  process.stderr.write(`${parsed.problems.join("\n")}\n`);
  process.exit(1);
}
const { PORT: port, BASE_URL } = parsed.value;
const dev = process.env.NODE_ENV === "development";
const hostname = isThisMachine(BASE_URL) ? "127.0.0.1" : "0.0.0.0";
// Where the framework calls itself, as `next start` sets it: never at an address that a request names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`;

const app = next({ dev, hostname, port });
await app.prepare();
const enter = doorBefore(app.getRequestHandler(), securitySettings(parsed.value, dev));
// Only the framework's tools of development speak anything but plain requests and answers.
const server = createServer(
  { shouldUpgradeCallback: () => dev, requestTimeout: LONGEST_FILE_MS, keepAliveTimeout: IDLE_CONNECTION_MS },
  (request, response) => {
    endIfSlow(request, response);
    enter(request, response).catch((error: unknown) => {
      log.error({ part: "door", ...describeError(error) });
      if (response.headersSent) response.destroy();
      else answerPlainly(response, 503);
    });
  },
);
/** Hangs up on whoever has not sent all of a request in time. The server's own limit is that of the longest. */
function endIfSlow(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === "GET" || takesFile(readAddress(request.url ?? "")?.path ?? "")) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, LONGEST_REQUEST_MS).unref();
  response.once("close", () => clearTimeout(timer));
}

server.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
endWhenTold(server, app);
server.listen(port, hostname);
// At its end the process would do this by itself, if it is not killed.
setTimeout(flushCompileCache, 10_000).unref();
