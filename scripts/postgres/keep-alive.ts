import { beginningOf } from "#scripts/launch/process-identity.ts";
import { say } from "#scripts/launch/say.ts";
import { type PostgresServer, type ServerRequest, startPostgres } from "./server.ts";

/** Starts a server and, when it dies, starts it again at the same address, until it is stopped. */
export async function keepPostgres(request: ServerRequest): Promise<PostgresServer> {
  let server = await startPostgres(request);
  let beginning = beginningOf(server.pid);
  let restarting: Promise<void> | null = null;
  const restart = async () => {
    say("The database died; starting it again");
    server = await startPostgres({ ...request, firstPort: server.port, takenPorts: [] });
    beginning = beginningOf(server.pid);
    restarting = null;
  };
  const watch = setInterval(() => {
    if (restarting !== null || beginningOf(server.pid) === beginning) return;
    restarting = restart().catch((error: Error) => say(error.message));
  }, 500);
  const stop = async () => {
    clearInterval(watch);
    await restarting;
    await server.stop();
  };
  return { ...server, stop };
}
