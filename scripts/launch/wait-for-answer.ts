import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "./say.ts";

/** Waits until an address answers 200. */
export async function waitForAnswer(url: string, withinMs: number, isLost: () => boolean = () => false): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until && !isLost()) {
    const status = await fetch(url, { signal: AbortSignal.timeout(30_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(60);
  }
  throw new Problem(`${url} does not answer as it should.`);
}
