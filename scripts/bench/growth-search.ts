import { asTimings } from "./growth-lists.ts";
import { type GrownShop, pageAsker, timesOf } from "./growth-shop.ts";
import { sumUp, type Timings } from "./timings.ts";

/** What is searched for: words of nearly all, of a tenth, of one in four hundred, of one, of nobody; numbers; and kept to a state. */
export function searchesOf(orders: number): [what: string, query: string][] {
  const one = Math.floor(orders / 2) + 1;
  return [
    ["of half of all (street)", "q=street"],
    ["of a tenth (london)", "q=london"],
    ["one letter (a)", "q=a"],
    ["two common words", "q=harbour+recovery"],
    ["common words, nobody has both", "q=london+bristol"],
    ["common and rare (street zz)", "q=street+zz"],
    ["an email address", `q=orders${one}%40example.org`],
    ["a postcode", "q=SE1+4DJ"],
    ["half a postcode", "q=se1"],
    ["a purchase order number", `q=PO-${400_001 + Math.floor(orders / 10) * 5}`],
    ["a tracking number", `q=TT${String(Math.floor(orders / 200) * 100 + 20).padStart(9, "0")}GB`],
    ["nobody (zzzz)", "q=zzzz"],
    ["eight letters", "q=a+b+c+d+e+s+1+2"],
    ["kept to a state", "q=street&kind=order&status=cancelled"],
    ["kept to a state that none has", "q=street&status=expired"],
  ];
}

const ASKED = 24;
const CLIENTS = 8;

export type SearchTimings = { each: { what: string; timings: Timings }[]; worst: Timings; atOnce: Timings };

/** Each search alone, and all of them by eight at once, each in another order. */
export async function measureSearch(shop: GrownShop): Promise<SearchTimings> {
  const searches = searchesOf(shop.orders);
  const ask = pageAsker(shop, shop.other);
  const each: SearchTimings["each"] = [];
  for (const [what, query] of searches) {
    const times = await timesOf(ASKED, () => ask(`/staff/search?${query}`, "<h1"));
    each.push({ what, timings: asTimings(times) });
  }
  const [worst] = each.map(({ timings }) => timings).sort((a, b) => b.p95 - a.p95);
  if (!worst) throw new Error("nothing was searched for");
  return { each, worst, atOnce: await allAtOnce(shop, searches) };
}

async function allAtOnce(shop: GrownShop, searches: [string, string][]): Promise<Timings> {
  const times: number[] = [];
  const startedAt = performance.now();
  const client = async (place: number) => {
    const ask = pageAsker(shop, shop.packers[place] ?? shop.other);
    for (let turn = 0; turn < searches.length * 6; turn += 1) {
      const [, query] = searches[(turn + place * 2) % searches.length] ?? ["", ""];
      const askedAt = performance.now();
      await ask(`/staff/search?${query}`, "<h1");
      times.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, place) => client(place)));
  return sumUp(times, (performance.now() - startedAt) / 1000, 0);
}
