import { AcceptanceWatch } from "./acceptance-watch.ts";
import { startBareNext } from "./bare-next.ts";
import type { Bench } from "./bench.ts";
import { crowd } from "./crowd.ts";
import { compareCost, megabytes, type Section } from "./findings.ts";
import { bareForm } from "./floors.ts";
import { load } from "./load.ts";
import { wholeOrder } from "./order-journeys.ts";
import { memoryOf, watchMemory } from "./process-memory.ts";
import { startShop } from "./shop.ts";

const MOST_TIMES = 1.3;

/** What the app holds of the machine's memory, beside the framework alone under as many clients for as long. */
export async function measureMemory(bench: Bench): Promise<Section> {
  const bare = await memoryOfBareNext(bench);
  const ours = await memoryOfShop(bench);
  return {
    title: "Memory",
    about: `Resident memory of the server's process and those it started. Each begins fresh; then 8 clients ask for the first
page, and after that send forms: the bare form, and whole orders of ours.`,
    findings: [
      compareCost("Highest under load", ours.peak, bare.peak, MOST_TIMES, megabytes),
      { what: "Before the load", measured: megabytes(ours.before), floor: megabytes(bare.before) },
      { what: "After the load", measured: megabytes(ours.after), floor: megabytes(bare.after) },
    ],
  };
}

type Memory = { before: number; peak: number; after: number };

async function memoryOfBareNext(bench: Bench): Promise<Memory> {
  const server = await startBareNext(bench);
  const memory = await during(server.pid, async () => {
    await load({ url: server.url }, bench.options.seconds);
    await load(await bareForm(server.url), bench.options.seconds);
  });
  await server.stop();
  return memory;
}

async function memoryOfShop(bench: Bench): Promise<Memory> {
  const shop = await startShop(bench);
  const watch = new AcceptanceWatch(shop.databaseUrl);
  await watch.begin();
  const memory = await during(shop.pid, async () => {
    await load({ url: shop.url }, bench.options.seconds);
    await crowd(wholeOrder(shop.url, watch), bench.options.seconds);
  });
  await watch.end();
  await shop.stop();
  return memory;
}

async function during(pid: number, work: () => Promise<void>): Promise<Memory> {
  const before = memoryOf(pid);
  const watch = watchMemory(pid);
  await work();
  watch.stop();
  return { before, peak: watch.peak(), after: memoryOf(pid) };
}
