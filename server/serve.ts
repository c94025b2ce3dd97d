import { createServer } from "node:http";
import { flushCompileCache } from "node:module";
import next from "next";
import { isThisMachine, parseEnvironment } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { doorBefore } from "./door.ts";
import { endWhenTold } from "./end-when-told.ts";
import { answerPlainly } from "./plain-page.ts";
import { securitySettings } from "./security-headers.ts";

/** A form on a slow line has the time for a few kilobytes; nobody holds a connection open for nothing. */
const LONGEST_REQUEST_MS = 60_000;

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
  { shouldUpgradeCallback: () => dev, requestTimeout: LONGEST_REQUEST_MS },
  (request, response) => {
    enter(request, response).catch((error: unknown) => {
      log.error({ part: "door", ...describeError(error) });
      if (response.headersSent) response.destroy();
      else answerPlainly(response, 503);
    });
  },
);
server.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
endWhenTold(server, app);
server.listen(port, hostname);
// At its end the process would do this by itself, if it is not killed.
setTimeout(flushCompileCache, 10_000).unref();
