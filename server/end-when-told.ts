import type { Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { describeError, log } from "#adapters/log/log.ts";

/** Less than whoever told us waits before it kills: see `scripts/launch/processes.ts`. */
const LONGEST_MS = 7_000;
const LONGEST_FOR_REQUESTS_MS = 4_000;

/** What is stopped besides the server: the framework. */
type Framework = { close(): Promise<void> };

/** Ends the app when it is told to: no new connection, then the requests that run, then the jobs. */
export function endWhenTold(server: Server, framework: Framework): void {
  let running = 0;
  server.on("request", (_, response: ServerResponse) => {
    running += 1;
    response.once("close", () => {
      running -= 1;
    });
  });
  const inOrder = async () => {
    server.close();
    const until = performance.now() + LONGEST_FOR_REQUESTS_MS;
    while (running > 0 && performance.now() < until) await pause(20);
    // Browsers keep connections open that they do not use.
    server.closeAllConnections();
    await framework.close();
    const { stopJobs } = await import("#adapters/jobs/boss.ts");
    await stopJobs();
  };
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void Promise.race([inOrder(), pause(LONGEST_MS)])
      .catch((error: unknown) => log.error({ part: "end", ...describeError(error) }))
      .finally(() => process.exit(0));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, end);
}
