import { withClient } from "#scripts/database/own-database.ts";
import { type GrownShop, pageAsker, timesOf } from "./growth-shop.ts";
import { sumUp, type Timings } from "./timings.ts";

const ASKED = 200;

/** The packing queue, one colleague asking. */
export async function measureQueuePage(shop: GrownShop): Promise<Timings> {
  const ask = pageAsker(shop, shop.other);
  return asTimings(await timesOf(ASKED, () => ask("/staff/fulfilment?show=queue", "AG-")));
}

/** The first page of the list of dispatched parcels, and one after nine tenths of it: in turn, so that what slows one slows both. */
export async function measureDeepPage(shop: GrownShop): Promise<{ first: Timings; deep: Timings }> {
  const ask = pageAsker(shop, shop.other);
  const mark = await deepMark(shop);
  const [first, deep]: [number[], number[]] = [[], []];
  await timesOf(ASKED, async () => {
    for (const [times, after] of [
      [first, ""],
      [deep, `&after=${mark}`],
    ] as const) {
      const startedAt = performance.now();
      await ask(`/staff/fulfilment?show=dispatched${after}`, "AG-");
      times.push(performance.now() - startedAt);
    }
  });
  return { first: asTimings(first.slice(-ASKED)), deep: asTimings(deep.slice(-ASKED)) };
}

/** Where somebody stands who went from page to page through nine tenths of the list. */
async function deepMark({ databaseUrl }: GrownShop): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ mark: string }>(`
      SELECT (extract(epoch FROM dispatched_at) * 1000)::bigint || '_' || id AS mark FROM consignment
       WHERE status = 'dispatched' ORDER BY dispatched_at DESC, id DESC
      OFFSET (SELECT count(*) * 9 / 10 FROM consignment WHERE status = 'dispatched') LIMIT 1`),
  );
  return rows[0]?.mark ?? "";
}

/** The clients are counted: all their times, over the time that it took. */
export function asTimings(times: readonly number[]): Timings {
  return sumUp(times, times.reduce((sum, time) => sum + time, 0) / 1000, 0);
}
