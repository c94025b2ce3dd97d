import { withClient } from "#scripts/database/own-database.ts";
import { step } from "#scripts/launch/say.ts";
import type { Bench } from "./bench.ts";
import { fillHistory, fillPacked } from "./fill-history.ts";
import { type Shop, startShop } from "./shop.ts";
import { type StaffBrowser, signInColleagues } from "./staff-browser.ts";
import { Visitor } from "./visitor.ts";

/** A shop with so many orders behind it. */
export type GrownShop = Shop & {
  orders: number;
  /** Eight who dispatch. Beside what is past, each has packed parcels in hand. */
  packers: StaffBrowser[];
  /** One who has claimed nothing yet. */
  other: StaffBrowser;
};

const PACKERS = 8;
/** How many packed parcels lie ready, beside the past: the same at every size. */
const PACKED = 8 * 260;

export async function growShop(bench: Bench, orders: number): Promise<GrownShop> {
  const shop = await startShop(bench);
  // The first holds whatever was claimed in the past.
  const [, other, ...packers] = await signInColleagues(shop, PACKERS + 2);
  if (!other) throw new Error("nobody could sign in");
  const [first, last] = [orders + 1, orders + PACKED];
  const ids = packers.map(({ id }) => id);
  await step(`Filling it with ${orders.toLocaleString("en-GB")} orders`, () =>
    fillHistory(shop.databaseUrl, 1, orders),
  );
  await step("Packing parcels", () => fillPacked(shop.databaseUrl, first, last, ids));
  await withClient(shop.databaseUrl, (client) => client.query(NOTHING_FREE));
  return { ...shop, orders, packers, other };
}

/**
 * What waits for copies goes on waiting: with copies to spare, the shop would allocate them while it is measured. It may be
 * doing so at this moment: the levels are read as they are once they are locked.
 */
const NOTHING_FREE = `
  WITH level AS (SELECT * FROM stock_level ORDER BY publication_id FOR UPDATE)
  INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, reason)
  SELECT publication_id, 'adjustment', allocated - on_hand, 0, 'For the bench' FROM level WHERE on_hand > allocated`;

/**
 * The time of each of `count` pieces of work one after another, in milliseconds, after as many that do not count: a shop that
 * has just started is slower for its first few hundred answers, and is started once in months.
 */
export async function timesOf(count: number, work: (turn: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 2 * count; turn += 1) {
    const startedAt = performance.now();
    await work(turn);
    times.push(performance.now() - startedAt);
  }
  return times.slice(count);
}

/** Asks for a staff page; whatever is not answered in full, with `having` in it, ends the bench. */
export function pageAsker({ url }: Shop, { cookie }: StaffBrowser) {
  const visitor = new Visitor();
  return async (path: string, having: string): Promise<string> => {
    const { status, body } = await visitor.get(url + path, { cookie });
    if (status !== 200 || !body.includes(having)) throw new Error(`${path} answered ${status}`);
    return body;
  };
}
