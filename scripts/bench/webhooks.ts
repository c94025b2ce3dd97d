import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "#scripts/database/own-database.ts";
import { say } from "#scripts/launch/say.ts";
import type { Bench } from "./bench.ts";
import { EventDeck } from "./event-deck.ts";
import { describeTimings, type Finding, milliseconds, type Section } from "./findings.ts";
import { tellMoneyStories } from "./money-stories.ts";
import { type Shop, startShop } from "./shop.ts";
import { steadily } from "./steadily.ts";
import type { Timings } from "./timings.ts";
import { WebhookSender } from "./webhook-sender.ts";

const PER_SECOND = 200;
const MOST_MS_AT_P95 = 50;
const SOON_MS = 30_000;
const HIGHER = [300, 400, 500, 600, 700, 800, 1_000, 1_200, 1_500];

const ABOUT = `Signed events are posted to the door for Stripe at a steady rate, whether or not those before were answered; a time
counts from when its event was due. In turn they tell of Checkout Sessions, invoices, refunds, credit notes and disputes that
exist in the shop and in the stand-in; a tenth of them came before. The app acts on them in the same process meanwhile, and
asks the stand-in about each object.`;

/** Stripe's door under a flood: how soon it answers, whether each event is kept once, and how soon all are acted on. */
export async function measureWebhooks(bench: Bench): Promise<Section> {
  const shop = await startShop(bench);
  const deck = new EventDeck(await tellMoneyStories(shop));
  const sender = new WebhookSender(shop);
  const post = () => sender.send(deck.next().body);
  const { seconds } = bench.options;
  await steadily(PER_SECOND / 2, seconds / 2, post);
  await workedOff(shop);
  const steady = await steadily(PER_SECOND, 2 * seconds, post);
  const after = await workedOff(shop);
  const stored = await storedOf(shop);
  const sent = deck.dealt.length;
  const highest = await highestRate(shop, post, seconds);
  sender.end();
  await shop.stop();
  for (const line of [...steady.problems, ...shop.complaints().slice(0, 10)]) say(line);
  return { title: "Webhooks", about: ABOUT, findings: findingsOf({ steady, after, stored, sent, highest }) };
}

type Measured = {
  steady: Timings;
  after: number | null;
  stored: number;
  sent: number;
  highest: { rate: number; timings: Timings } | null;
};

function findingsOf({ steady, after, stored, sent, highest }: Measured): Finding[] {
  return [
    {
      what: `${PER_SECOND} events a second`,
      measured: describeTimings(steady),
      aim: `p95 < ${MOST_MS_AT_P95} ms, 0 errors`,
      isMet: isQuick(steady),
    },
    {
      what: "– kept, of those sent once or more",
      measured: `${stored} of ${sent}`,
      aim: "all",
      isMet: stored === sent,
    },
    {
      what: "– all acted on, after the last",
      measured: after === null ? `not within ${SOON_MS / 1000} s` : milliseconds(after),
      aim: `≤ ${SOON_MS / 1000} s`,
      isMet: after !== null,
    },
    {
      what: `Highest rate with p95 < ${MOST_MS_AT_P95} ms`,
      measured: highest === null ? "none of those tried" : `${highest.rate}/s: ${describeTimings(highest.timings)}`,
    },
  ];
}

function isQuick({ p95, errors }: Timings): boolean {
  return p95 < MOST_MS_AT_P95 && errors === 0;
}

/** Goes up from rate to rate until the door no longer keeps up. */
async function highestRate(shop: Shop, post: () => Promise<void>, seconds: number): Promise<Measured["highest"]> {
  let highest: Measured["highest"] = null;
  for (const rate of HIGHER) {
    const timings = await steadily(rate, seconds, post);
    say(`${rate} events a second: ${describeTimings(timings)}`);
    if (!isQuick(timings)) return highest;
    highest = { rate, timings };
    await workedOff(shop);
  }
  return highest;
}

/** Milliseconds until nothing is left to act on; null when that takes too long. */
async function workedOff({ databaseUrl }: Shop): Promise<number | null> {
  const startedAt = performance.now();
  return withClient(databaseUrl, async (client) => {
    while (performance.now() - startedAt < SOON_MS) {
      const { rowCount } = await client.query("SELECT FROM provider_event WHERE processed_at IS NULL LIMIT 1");
      if (rowCount === 0) return performance.now() - startedAt;
      await pause(50);
    }
    return null;
  });
}

function storedOf({ databaseUrl }: Shop): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM provider_event WHERE event_id LIKE 'evt_bench_%'",
    );
    return rows[0]?.count ?? 0;
  });
}
