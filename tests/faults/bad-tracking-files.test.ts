import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { packedParcel } from "#tests/support/packing-table.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { formOn, openPage, sendBody, type WebPage } from "#tests/support/web-forms.ts";

let shop: Shop;
let by: TestMember;
let code: string;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("fulfilment");
  ({ code } = await packedParcel(by));
}, 120_000);
afterAll(() => shop?.close());

/** Sends a file with the form that takes in tracking numbers, as a browser without JavaScript does. */
async function sendFile(content: Uint8Array | string, type = "text/csv"): Promise<WebPage> {
  const url = `${shop.app.baseUrl}/staff/fulfilment/tracking`;
  const headers = { cookie: await signedInCookie(by) };
  const body = new FormData();
  for (const [name, value] of formOn(await openPage(url, headers), "lines")) body.append(name, value);
  body.append("intent", "look");
  body.set("file", new File([typeof content === "string" ? content : new Uint8Array(content)], "back.csv", { type }));
  return sendBody(url, body, headers);
}

const line = () => `${code},TT123456785GB`;

const BAD_FILES: [string, () => Uint8Array | string, number, RegExp][] = [
  [
    "with other columns",
    () => "Date,Weight\r\n25/11/2026,1.2\r\n",
    200,
    /No parcel’s code and no tracking number could be found in line 2/,
  ],
  [
    "of a spreadsheet's own kind",
    () => Buffer.from(`PK\u0003\u0004${"\u0000\u00ff".repeat(500)}`, "latin1"),
    200,
    /Save it as CSV/,
  ],
  ["of noise", () => randomBytes(20_000), 200, /Save it as CSV|0 parcels will be dispatched/],
  ["that has only headings", () => "Reference,Tracking number\r\n", 200, /There is no parcel’s code in that/],
  ["that is empty", () => "\r\n\r\n", 200, /Choose a file, or paste lines/],
  ["of more lines than a day has", () => `${line()}\r\n`.repeat(30_000), 200, /longer than a day/],
  ["of 100,000 lines", () => `${line()}\r\n`.repeat(100_000), 413, /more text than we can take/],
  ["of 50 MB", () => new Uint8Array(50 * 1024 * 1024), 413, /more text than we can take/],
];

test.each(BAD_FILES)("a file %s is answered in words, and changes nothing", async (_, content, status, words) => {
  const page = await sendFile(content());
  expect(page.status).toBe(status);
  expect(page.html).toMatch(words);
  expect(await database().consignment.count({ where: { status: "dispatched" } })).toBe(0);
});

test("a file in Windows-1252 is read all the same: codes and numbers are plain letters", async () => {
  const text = `Empf\u00e4nger;Ref;Tracking\r\nCaf\u00e9 M\u00fcller, 5 \u00a3;${code};TT123456785GB\r\n`;
  const page = await sendFile(Buffer.from(text, "latin1"));
  expect(page.html).toContain("1 parcel will be dispatched.");
});
