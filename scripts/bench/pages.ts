import type { Bench } from "./bench.ts";
import { compareRate, type Section } from "./findings.ts";
import type { Floors } from "./floors.ts";
import { load } from "./load.ts";
import { startShop } from "./shop.ts";
import { signInStaff } from "./staff-browser.ts";

/** The pages that are asked for most: the first one of the public, and the list that staff work from. */
export async function measurePages(bench: Bench, floors: Floors): Promise<Section> {
  const { seconds } = bench.options;
  const shop = await startShop(bench);
  const home = await load({ url: shop.url }, seconds);
  const madeAnew = await load({ url: `${shop.url}/?again` }, seconds);
  const cookie = await signInStaff(shop);
  const queue = await load({ url: `${shop.url}/staff/fulfilment`, headers: { cookie } }, seconds);
  await shop.stop();
  const { page } = await floors.framework();
  return {
    title: "Pages",
    about: `One page over and over by 8 clients. The floor is the bare page of the same framework, made for each request. Ours
is made once in ten seconds; with a query in its address it is made each time.`,
    findings: [
      compareRate("Public page (/)", home, page, ["1/2", 0.5]),
      compareRate("– the same, made for each request", madeAnew, page, null),
      compareRate("Staff list (/staff/fulfilment), signed in, empty", queue, page, null),
    ],
  };
}
