import type { Bench } from "./bench.ts";
import { describeRate, describeTimings, type Finding, milliseconds, type Section } from "./findings.ts";
import { measureDeepPage, measureQueuePage } from "./growth-lists.ts";
import { writeGrowthPage } from "./growth-page.ts";
import { type DispatchTimings, measureClaim, measureDispatch, measureLabels } from "./growth-parcels.ts";
import { measureSearch, type SearchTimings } from "./growth-search.ts";
import { growShop } from "./growth-shop.ts";
import { SIZES, type Yardstick } from "./options.ts";
import type { Timings } from "./timings.ts";

/** What was measured in a shop with so many orders behind it. */
export type Grown = {
  orders: number;
  queue: Timings;
  lists: { first: Timings; deep: Timings };
  search: SearchTimings;
  claim: Timings;
  dispatch: DispatchTimings;
  labels: Timings;
};

/** What staff do all day, as history grows: each by its page or by the post of its form. A run of all sizes writes docs/growth.md anew. */
export async function measureGrowth(bench: Bench): Promise<Section> {
  const grown: Grown[] = [];
  for (const orders of bench.options.sizes) grown.push(await measureAt(bench, orders));
  const section = {
    title: "As history grows",
    about: ABOUT,
    findings: grown.flatMap((each) => findingsOf(each, bench.options.vendure)),
  };
  if (SIZES.every((size) => bench.options.sizes.includes(size))) writeGrowthPage(grown, section, bench.options.vendure);
  return section;
}

async function measureAt(bench: Bench, orders: number): Promise<Grown> {
  const shop = await growShop(bench, orders);
  const queue = await measureQueuePage(shop);
  const lists = await measureDeepPage(shop);
  const search = await measureSearch(shop);
  const claim = await measureClaim(shop);
  const labels = await measureLabels(shop);
  const dispatch = await measureDispatch(shop);
  await shop.stop();
  return { orders, queue, lists, search, claim, dispatch, labels };
}

const ABOUT = `Each time is from the request to the whole answer by HTTP, of the built shop: a page as it was rendered, a form's
post as a browser without JavaScript sends it. The clients, the stand-ins and the database share the machine's cores. Beside
the orders lie free-copy requests and enquiries (two for each five orders) and 2,080 packed parcels. "Eight at once" are
eight colleagues, each asking again as soon as they were answered.`;

function findingsOf({ orders, queue, lists, search, claim, dispatch, labels }: Grown, vendure: Yardstick): Finding[] {
  const with_ = `${orders.toLocaleString("en-GB")} orders`;
  const within = (what: string, time: number, most: number): Finding => ({
    what: `${with_}: ${what}`,
    measured: milliseconds(time),
    aim: `≤ ${most} ms`,
    isMet: time <= most,
  });
  const plain = (what: string, timings: Timings): Finding => ({
    what: `${with_}: ${what}`,
    measured: describeTimings(timings),
  });
  const ratio = lists.deep.p50 / lists.first.p50;
  const leastPerSecond = vendure.perSecond * 8;
  return [
    within("queue page, p95", queue.p95, Math.round(vendure.listMs / 2)),
    plain("first page of a long list", lists.first),
    {
      ...plain("a page after nine tenths of it", lists.deep),
      floor: milliseconds(lists.first.p50),
      ratio,
      aim: "the middle within a tenth",
      isMet: ratio <= 1.1,
    },
    ...search.each.map(({ what, timings }) => within(`search: ${what}, p95`, timings.p95, 100)),
    plain("searches, eight at once", search.atOnce),
    plain("claim of 50", claim),
    plain("dispatch, one colleague", dispatch.alone),
    {
      what: `${with_}: dispatch, eight at once`,
      measured: describeRate(dispatch.atOnce),
      aim: `≥ ${Math.round(leastPerSecond)}/s`,
      isMet: dispatch.atOnce.perSecond >= leastPerSecond,
    },
    within("dispatch, eight at once, p95", dispatch.atOnce.p95, Math.round(vendure.fulfilledMs / 8)),
    {
      what: `${with_}: dispatched twice, or not once`,
      measured: String(dispatch.twice),
      aim: "0",
      isMet: dispatch.twice === 0,
    },
    plain("label sheets of 200 parcels", labels),
  ];
}
