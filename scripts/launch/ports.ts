import { connect, createServer } from "node:net";

/** True when nothing listens there, on any of this machine's own addresses. */
export async function isFree(port: number): Promise<boolean> {
  if ((await answers(port, "127.0.0.1")) || (await answers(port, "::1"))) return false;
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/**
 * True when somebody takes a connection there within half a second. A listener on every address does not always keep a
 * second one from 127.0.0.1: so whoever looks for a free port knocks as well.
 */
export function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const say = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", say(true)).once("error", say(false)).setTimeout(500, say(false));
  });
}

/** The first free port from `first` on, leaving out those that are `taken` already by plan. */
export async function nextFreePort(first: number, taken: readonly number[] = []): Promise<number> {
  for (let port = first; port <= 65_535; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No port is free from ${first} on.`);
}
