import { setTimeout as pause } from "node:timers/promises";
import type { Shop } from "./shop.ts";
import { sumUp, type Timings } from "./timings.ts";
import { Visitor } from "./visitor.ts";

/** A visitor and a colleague, each of whom asks again so long after they were answered. */
export const BETWEEN_MS = 50;
const PAGES = { public: "/?again", queue: "/staff/fulfilment?show=queue" } as const;

export type Served = Record<keyof typeof PAGES, Timings>;

/** How quickly pages are served until something has ended. */
export async function serve(shop: Shop, cookie: string, until: Promise<unknown>): Promise<Served> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  void until.then(end, end);
  const ask = async (path: string): Promise<Timings> => {
    const visitor = new Visitor();
    const [times, startedAt] = [[] as number[], performance.now()];
    let errors = 0;
    while (!isOver) {
      const askedAt = performance.now();
      const { status } = await visitor.get(shop.url + path, { cookie });
      if (status === 200) times.push(performance.now() - askedAt);
      else errors += 1;
      await pause(BETWEEN_MS);
    }
    visitor.leave();
    return sumUp(times, (performance.now() - startedAt) / 1_000, errors);
  };
  const [open, queue] = await Promise.all([ask(PAGES.public), ask(PAGES.queue)]);
  return { public: open, queue };
}
