import { setTimeout as pause } from "node:timers/promises";
import { say } from "#scripts/launch/say.ts";
import { AcceptanceWatch } from "./acceptance-watch.ts";
import type { Bench } from "./bench.ts";
import { describeTimings, type Finding, megabytes, type Section } from "./findings.ts";
import { wholeOrder } from "./order-journeys.ts";
import { memoryOf } from "./process-memory.ts";
import { type Shop, startShop } from "./shop.ts";
import { type SteadyTimings, steadily } from "./steadily.ts";
import { median } from "./timings.ts";
import { Visitor } from "./visitor.ts";
import { countIncomplete, emptyOutbox } from "./what-is-left.ts";

const VIEWS_PER_SECOND = 50;
const ORDERS_PER_SECOND = 5;
const MOST_MS_OF_A_VIEW = 300;
const MOST_MS_OF_AN_ORDER = 800;
/** The memory at the end, of what it was in the second fifth of the time. */
const MOST_GROWTH = 1.1;
const PATHS = [
  "/",
  "/order",
  "/free-copies",
  "/training",
  "/training/enquire",
  "/training/sessions",
  "/find",
  "/privacy",
];

/** Long load at a rate that no day brings: whether answers stay quick and memory stays flat. Lasts sixty times `--seconds`. */
export async function measureEndurance(bench: Bench): Promise<Section> {
  const seconds = bench.options.seconds * 60;
  const shop = await startShop(bench);
  const watch = new AcceptanceWatch(shop.databaseUrl);
  await watch.begin();
  const memory = new MemoryOverTime(shop, seconds);
  const [views, orders] = await Promise.all([
    steadily(VIEWS_PER_SECOND, seconds, viewsOf(shop.url)),
    steadily(ORDERS_PER_SECOND, seconds, ordersAt(shop.url, watch)),
    memory.watch(),
  ]);
  await watch.end();
  await emptyOutbox(shop.databaseUrl);
  const incomplete = await countIncomplete(shop.databaseUrl);
  await shop.stop();
  for (const line of [...views.problems, ...orders.problems, ...shop.complaints().slice(0, 10)]) say(line);
  return {
    title: "Endurance",
    about: `${Math.round(seconds / 60)} minutes with ${VIEWS_PER_SECOND} page views a second, eight public pages in turn, and
${ORDERS_PER_SECOND} whole orders a second, each until it is accepted and its copies are allocated. What is due is begun, whether or not
what came before was answered. The app works its jobs and sends its emails in the same process.`,
    findings: findingsOf({ views, orders, incomplete, memory }),
  };
}

type Measured = { views: SteadyTimings; orders: SteadyTimings; incomplete: number; memory: MemoryOverTime };

function findingsOf({ views, orders, incomplete, memory }: Measured): Finding[] {
  const isWell = (timings: SteadyTimings, most: number) => timings.errors === 0 && timings.p95 < most;
  return [
    {
      what: "Page views",
      measured: describeTimings(views),
      aim: `p95 < ${MOST_MS_OF_A_VIEW} ms, 0 errors`,
      isMet: isWell(views, MOST_MS_OF_A_VIEW),
    },
    {
      what: "Whole orders",
      measured: describeTimings(orders),
      aim: `p95 < ${MOST_MS_OF_AN_ORDER} ms, 0 errors`,
      isMet: isWell(orders, MOST_MS_OF_AN_ORDER),
    },
    { what: "Paid orders without parcel or emails", measured: String(incomplete), aim: "0", isMet: incomplete === 0 },
    {
      what: "Memory in the second and in the last fifth of the time",
      measured: `${megabytes(memory.early)}, ${megabytes(memory.late)}`,
      aim: `no more than ${MOST_GROWTH} times`,
      isMet: memory.late <= memory.early * MOST_GROWTH,
    },
  ];
}

function viewsOf(shopUrl: string): () => Promise<void> {
  let begun = 0;
  return async () => {
    begun += 1;
    const answer = await fetch(shopUrl + PATHS[begun % PATHS.length]);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${answer.url} was answered ${answer.status}`);
  };
}

function ordersAt(shopUrl: string, watch: AcceptanceWatch): () => Promise<void> {
  const journey = wholeOrder(shopUrl, watch);
  return async () => {
    const visitor = new Visitor();
    try {
      await journey(visitor, () => undefined);
    } finally {
      visitor.leave();
    }
  };
}

/** What the app holds of the machine's memory: the middle of the looks in the second and in the last fifth of the time. */
class MemoryOverTime {
  readonly #looks: number[] = [];
  readonly #shop: Shop;
  readonly #seconds: number;

  constructor(shop: Shop, seconds: number) {
    this.#shop = shop;
    this.#seconds = seconds;
  }

  async watch(): Promise<void> {
    const until = performance.now() + this.#seconds * 1000;
    while (performance.now() < until) {
      this.#looks.push(memoryOf(this.#shop.pid));
      await pause(2_000);
    }
  }

  get early(): number {
    const fifth = Math.floor(this.#looks.length / 5);
    return median(this.#looks.slice(fifth, 2 * fifth));
  }

  get late(): number {
    return median(this.#looks.slice(-Math.floor(this.#looks.length / 5)));
  }
}
