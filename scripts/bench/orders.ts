import { say } from "#scripts/launch/say.ts";
import { AcceptanceWatch } from "./acceptance-watch.ts";
import type { Bench } from "./bench.ts";
import { type CrowdTimings, crowd } from "./crowd.ts";
import { compareRate, type Finding, milliseconds, type Section } from "./findings.ts";
import type { Floors } from "./floors.ts";
import { openForms, placingOnly, sendingOnly, wholeByPosts, wholeOrder } from "./order-journeys.ts";
import { startShop } from "./shop.ts";
import type { Timings } from "./timings.ts";
import { countIncomplete, emptyOutbox, type Outbox } from "./what-is-left.ts";

const MOST_MS_AT_P95 = 125;

const ABOUT = `8 customers, each with one order at a time: the order form is opened and sent, the answers are checked and
sent, the stand-in for Stripe takes the payment, and its webhook makes the order accepted and its copies allocated, with
two emails in the outbox. An order ends when the database says so (looked at every 10 ms). "Posts only" leaves out the two
pages that are only looked at. The app works its jobs and sends its emails in the same process meanwhile. The floor is the
bare form with one insert.`;

/** Whole orders, as a customer without JavaScript makes them, and each of their two posts alone. */
export async function measureOrders(bench: Bench, floors: Floors): Promise<Section> {
  const { seconds } = bench.options;
  const shop = await startShop(bench);
  const watch = new AcceptanceWatch(shop.databaseUrl);
  await watch.begin();
  const forms = await openForms(shop.url);
  const drafts: string[] = [];
  const pages = await crowd(wholeOrder(shop.url, watch), seconds);
  const outbox = await emptyOutbox(shop.databaseUrl);
  const posts = await crowd(wholeByPosts(forms, watch), seconds);
  await emptyOutbox(shop.databaseUrl);
  const sending = await crowd(sendingOnly(forms, drafts), seconds);
  const placing = await crowd(placingOnly(forms, drafts), seconds);
  await watch.end();
  const incomplete = await countIncomplete(shop.databaseUrl);
  await shop.stop();
  const { form } = await floors.framework();
  const problems = [pages, posts, sending, placing].flatMap((each) => each.problems);
  for (const line of [...problems, ...shop.complaints().slice(0, 10)]) say(line);
  return {
    title: "Orders",
    about: ABOUT,
    findings: [
      ...wholeFindings("Whole orders", pages, form),
      { what: "– emails that waited at the end", measured: describeOutbox(outbox) },
      ...wholeFindings("Whole orders, posts only", posts, form),
      compareRate("The order form's post alone (kept as a draft)", sending.whole, form, null),
      compareRate("The post alone that places and asks Stripe", placing.whole, form, null),
      { what: "Paid orders without parcel or emails", measured: String(incomplete), aim: "0", isMet: incomplete === 0 },
    ],
  };
}

function wholeFindings(what: string, { whole, steps }: CrowdTimings, floor: Timings): Finding[] {
  return [
    compareRate(what, whole, floor, ["1/6", 1 / 6]),
    {
      what: `${what}: p95`,
      measured: milliseconds(whole.p95),
      aim: `≤ ${MOST_MS_AT_P95} ms`,
      isMet: whole.p95 <= MOST_MS_AT_P95,
    },
    ...[...steps].map(([step, { p50, p95 }]) => ({
      what: `– ${step}`,
      measured: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`,
    })),
  ];
}

function describeOutbox({ waiting, seconds, left }: Outbox): string {
  if (left > 0) return `${waiting}, of which ${left} were still not sent ${seconds.toFixed(0)} s later`;
  return waiting === 0 ? "none" : `${waiting}, all sent ${seconds.toFixed(1)} s later`;
}
