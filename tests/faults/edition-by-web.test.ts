import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest, type TestRequest } from "#tests/support/requests.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { formOn, openPage, sendForm, typedInto, type WebPage } from "#tests/support/web-forms.ts";
import { allocateWaiting } from "#use-cases/stock/allocate-waiting.ts";

let shop: Shop;
let by: TestMember;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("administrator");
}, 120_000);
afterAll(() => shop?.close());

const EDITIONS = "/staff/stock/editions";

async function staffPage(): Promise<WebPage> {
  return openPage(shop.app.baseUrl + EDITIONS, { cookie: await signedInCookie(by) });
}

/** Presses a button of the form that has this field, without JavaScript. */
async function press(having: string, typed: Record<string, string>): Promise<WebPage> {
  const fields = typedInto(formOn(await staffPage(), having), typed);
  return sendForm(shop.app.baseUrl + EDITIONS, fields, { cookie: await signedInCookie(by) });
}

const words = ({ html }: WebPage) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

test("a new edition is started by its form, the queue of the old one is paused, and each parcel goes as staff choose", async () => {
  const requests: TestRequest[] = [];
  for (let made = 0; made < 3; made += 1) requests.push(await aFreeRequest());
  await stock(3, by);
  await allocateWaiting(shop.publicationId);
  const parcels = await Promise.all(requests.map(parcelOf));
  expect(parcels.map(({ status }) => status)).toEqual(["queued", "queued", "queued"]);
  expect(words(await staffPage())).toContain("No parcel of an old edition is paused.");

  const started = await press("thicknessMm", { title: "Advocacy Guide, second edition", sku: "advocacy-guide-2" });
  expect([started.status, started.location]).toEqual([303, `${shop.app.baseUrl}${EDITIONS}?did=started`]);
  const paused = words(await staffPage());
  for (const { code } of parcels) expect(paused).toContain(code);

  const ids = parcels.map(({ id }) => id);
  for (const [place, choice] of (["wait", "old", "download"] as const).entries()) {
    const said = words(await press("choice", { choice, id: ids[place] ?? "" }));
    expect(said).toContain(parcels[place]?.code);
  }
  const state = await database().consignment.findMany({
    where: { requestId: { in: requests.map(({ id }) => id) }, status: { not: "cancelled" } },
    select: {
      requestId: true,
      status: true,
      heldAt: true,
      lines: { include: { publication: true } },
      downloadSince: true,
    },
  });
  const of = (place: number) => state.find(({ requestId }) => requestId === requests[place]?.id);
  expect([of(0)?.status, of(0)?.lines[0]?.publication.sku]).toEqual(["awaiting_stock", "advocacy-guide-2"]);
  expect([of(1)?.status, of(1)?.heldAt, of(1)?.lines[0]?.publication.sku]).toEqual(["queued", null, "advocacy-guide"]);
  expect([of(2)?.lines[0]?.publication.sku, of(2)?.downloadSince]).toEqual(["advocacy-guide-2", expect.any(Date)]);

  const pages = await Promise.all(requests.map(({ token }) => openPage(`${shop.app.baseUrl}/requests/${token}`)));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(pages.map((page) => words(page).includes("download it now"))).toEqual([false, false, true]);
  expect(words(await staffPage())).toContain("No parcel of an old edition is paused.");
});
