import type { Bench } from "./bench.ts";
import { fillHistory } from "./fill-history.ts";
import { milliseconds, type Section } from "./findings.ts";
import { startShop } from "./shop.ts";
import { signInStaff } from "./staff-browser.ts";
import { median } from "./timings.ts";
import { Visitor } from "./visitor.ts";

const FEW = 1_000;
const MANY = 100_000;
const WARM_UP = 100;
const ASKED = 300;
const MAY_DIFFER = 0.2;

/** The queue page with little and with much behind it: the time of one colleague's request, nobody else asking. */
export async function measureQueue(bench: Bench): Promise<Section> {
  const small = await shopWithHistory(bench, FEW);
  const large = await shopWithHistory(bench, MANY);
  // In turn, so that whatever slows the machine for a while slows both.
  for (let asked = 0; asked < WARM_UP + ASKED; asked += 1) {
    await small.ask();
    await large.ask();
  }
  await small.stop();
  await large.stop();
  const [few, many] = [small, large].map(({ times }) => median(times.slice(-ASKED))) as [number, number];
  const ratio = many / few;
  return {
    title: "The queue as history grows",
    about: `The packing queue (50 parcels on a page, and the counts of its views), of a shop with little history and of one with
much, asked for ${ASKED} times each, in turn; the middle time counts. Behind it lie so many orders, with payments,
emails, history and parcels in every state.`,
    findings: [
      { what: `With ${FEW.toLocaleString("en-GB")} orders`, measured: milliseconds(few) },
      {
        what: `With ${MANY.toLocaleString("en-GB")} orders`,
        measured: milliseconds(many),
        floor: milliseconds(few),
        ratio,
        aim: "the same, ± 20 %",
        isMet: Math.abs(ratio - 1) <= MAY_DIFFER,
      },
    ],
  };
}

async function shopWithHistory(bench: Bench, orders: number) {
  const shop = await startShop(bench);
  const cookie = await signInStaff(shop);
  await fillHistory(shop.databaseUrl, 1, orders);
  const visitor = new Visitor();
  const times: number[] = [];
  const ask = async () => {
    const startedAt = performance.now();
    const { status, body } = await visitor.get(`${shop.url}/staff/fulfilment?show=queue`, { cookie });
    if (status !== 200 || !body.includes("AG-")) throw new Error(`the queue answered ${status}`);
    times.push(performance.now() - startedAt);
  };
  const stop = async () => {
    visitor.leave();
    await shop.stop();
  };
  return { times, ask, stop };
}
