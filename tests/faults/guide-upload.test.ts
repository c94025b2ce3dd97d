import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { aPdf, aPdfWithScript } from "#tests/support/pdfs.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { openPage, sendBody, type WebPage } from "#tests/support/web-forms.ts";

let shop: Shop;
let by: TestMember;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("administrator");
}, 120_000);
afterAll(() => shop?.close());

const DOOR = "/staff/settings/guides/upload";
const FIELDS = {
  part: "part-one",
  language: "en",
  title: "Part One",
  edition: "Edition of the test",
  description: "What to expect.",
};

function upload(content: BlobPart | null, fields: Record<string, string> = FIELDS): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (content !== null) body.append("file", new Blob([content], { type: "application/pdf" }), "guide.pdf");
  return body;
}

const asAdministrator = async () => ({ cookie: await signedInCookie(by) });
const post = (body: BodyInit, headers: Record<string, string>): Promise<WebPage> =>
  sendBody(shop.app.baseUrl + DOOR, body, headers);
const editionNow = async () => (await database().guideFile.findUniqueOrThrow({ where: { slug: "part-one" } })).edition;

// Fails without its guard: with the first two lines of the route's POST taken out, a packer's file comes to be checked and
// refused by the use-case alone, and a stranger's ends in a fault, instead of both being led away unread.
test("nobody but an administrator puts a file there, whatever they send", async () => {
  const before = await editionNow();
  const [packer, trainer] = [await aStaffMember("fulfilment"), await aStaffMember("training")];
  const visitors: Record<string, string>[] = [
    {},
    { cookie: "staff=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.AAAA%3D" },
    { cookie: await signedInCookie(by, "without_code") },
    { cookie: await signedInCookie(packer) },
    { cookie: await signedInCookie(trainer) },
  ];
  for (const headers of visitors) {
    const answer = await post(upload(await aPdf()), headers);
    expect([answer.status, new URL(answer.location ?? "").pathname]).toEqual([303, "/staff/settings/guides"]);
    expect((await openPage(answer.location ?? "", headers)).status, "and the page itself lets nobody in").not.toBe(200);
  }
  const fromElsewhere = await post(upload(await aPdf()), {
    ...(await asAdministrator()),
    origin: "https://evil.example",
  });
  expect(fromElsewhere.status, "from another site").toBe(403);
  expect(await editionNow()).toBe(before);
});

test("a file of several megabytes goes through this door, and through no other", async () => {
  const large = await aPdf((document) => {
    document.info.Keywords = "x".repeat(6_000_000);
  });
  expect(large.length).toBeGreaterThan(5_000_000);
  const answer = await post(upload(large), await asAdministrator());
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("did=kept")]);
  expect(await editionNow()).toBe(FIELDS.edition);
  const page = await openPage(answer.location ?? "", await asAdministrator());
  expect(page.html).toContain("The file is on the home page.");
  const other = await sendBody(`${shop.app.baseUrl}/staff/settings/guides`, upload(large), await asAdministrator());
  expect(other.status).toBe(413);
});

test("what is downloaded afterwards is that file: whole, in parts, resumed, and harmless", async () => {
  const address = `${shop.app.baseUrl}/download/part-one`;
  const whole = await fetch(address);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(5_000_000);
  expect(whole.headers.get("content-disposition")).toBe('attachment; filename="part-one.pdf"');
  expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
  expect(whole.headers.get("content-security-policy")).toContain("sandbox; default-src 'none'");
  expect(whole.headers.get("cache-control")).toBe("public, max-age=3600");
  expect(whole.headers.get("set-cookie")).toBeNull();
  const etag = whole.headers.get("etag") ?? "";
  const rest = await fetch(address, { headers: { range: "bytes=4000000-", "if-range": etag } });
  expect([rest.status, Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(4_000_000))]).toEqual([206, true]);
  expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304);
  await fetch(address, { method: "HEAD" });
  const counted = await database().guideDownload.findMany({ where: { slug: "part-one" }, select: { count: true } });
  expect(counted, "one was begun; what was resumed, asked after or not changed is none").toEqual([{ count: 1 }]);
});

test("every other file, and every odd post, is answered in words, and the file stays", async () => {
  const before = await database().guideFile.findUniqueOrThrow({
    where: { slug: "part-one" },
    select: { sha256: true },
  });
  const headers = await asAdministrator();
  const wordsOf = async (answer: WebPage) => {
    expect(answer.status).toBe(303);
    const page = await openPage(answer.location ?? "", headers);
    expect(page.status).toBe(200);
    return page.html;
  };
  expect(await wordsOf(await post(upload("<html>"), headers))).toContain("we cannot read this file as a PDF");
  expect(await wordsOf(await post(upload(await aPdfWithScript()), headers))).toContain("there are scripts in the file");
  expect(await wordsOf(await post(upload(new Uint8Array(25 * 1024 * 1024 + 1)), headers))).toContain(
    "larger than 25 MB",
  );
  expect(await wordsOf(await post(upload(null), headers))).toContain("choose a file");
  const halfFilled = await wordsOf(
    await post(upload(await aPdf(), { ...FIELDS, title: " ", edition: 'Kept "as typed"' }), headers),
  );
  expect(halfFilled).toContain("Enter what it is called");
  expect(halfFilled).toContain("Kept &quot;as typed&quot;");
  const tooLarge = await post(upload(new Uint8Array(27 * 1024 * 1024)), headers).catch(() => ({ status: 413 }));
  expect(tooLarge.status, "refused before it is sent").toBe(413);
  const odd: [BodyInit, string, number][] = [
    ["part=part-one", "application/x-www-form-urlencoded", 415],
    ["{}", "application/json", 415],
    ["x", "multipart/form-data", 400],
    ["no boundary in it", "multipart/form-data; boundary=x", 303],
  ];
  for (const [body, type, status] of odd)
    expect([type, (await post(body, { ...headers, "content-type": type })).status]).toEqual([type, status]);
  expect(
    await database().guideFile.findUniqueOrThrow({ where: { slug: "part-one" }, select: { sha256: true } }),
  ).toEqual(before);
});
