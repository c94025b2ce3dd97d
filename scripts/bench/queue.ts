import type { Bench } from "./bench.ts";
import { fillHistory } from "./fill-history.ts";
import { milliseconds, type Section } from "./findings.ts";
import { startShop } from "./shop.ts";
import { signInStaff } from "./staff-browser.ts";
import { median } from "./timings.ts";
import { Visitor } from "./visitor.ts";

const FEW = 1_000;
const MANY = 100_000;
const ASKED = 200;
const MAY_DIFFER = 0.2;

/** The queue page with little and with much behind it: the time of one colleague's request, nobody else asking. */
export async function measureQueue(bench: Bench): Promise<Section> {
  const shop = await startShop(bench);
  const cookie = await signInStaff(shop);
  const url = `${shop.url}/staff/fulfilment?show=queue`;
  await fillHistory(shop.databaseUrl, 1, FEW);
  const few = await timeOf(url, cookie);
  await fillHistory(shop.databaseUrl, FEW + 1, MANY);
  const many = await timeOf(url, cookie);
  await shop.stop();
  const ratio = many / few;
  return {
    title: "The queue as history grows",
    about: `The packing queue (50 parcels on a page, and the counts of its views), asked for ${ASKED} times, one after the other;
the middle time counts. Behind it lie so many orders, with payments, emails, history and parcels in every state.`,
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

async function timeOf(url: string, cookie: string): Promise<number> {
  const visitor = new Visitor();
  const times: number[] = [];
  for (let asked = 0; asked < ASKED * 1.5; asked += 1) {
    const startedAt = performance.now();
    const { status, body } = await visitor.get(url, { cookie });
    if (status !== 200 || !body.includes("AG-")) throw new Error(`the queue answered ${status}`);
    times.push(performance.now() - startedAt);
  }
  visitor.leave();
  // The first third warmed it up.
  return median(times.slice(-ASKED));
}
