import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { drawLabels } from "#adapters/documents/draw-labels.ts";
import { drawPickList } from "#adapters/documents/draw-pick-list.ts";
import { drawReceipt } from "#adapters/documents/draw-receipt.ts";
import { drawSlips } from "#adapters/documents/draw-slips.ts";
import { LABEL_SHEET_NAMES, LABEL_SHEETS } from "#domain/fulfilment/label-sheets.ts";
import type { PrintedParcel } from "#domain/fulfilment/printed-parcel.ts";
import type { Receipt } from "#domain/ordering/receipt.ts";
import { pagesOf } from "#tests/support/read-pdf.ts";

const RETURN = "PO Box 700, London E1 6AA";

function aParcel(changes: Partial<PrintedParcel> = {}): PrintedParcel {
  return {
    code: "AG-7K3F-9Q2MB",
    isPacked: false,
    copies: 2,
    packages: 1,
    label: ["Sam Okafor", "Flat 2", "14 Quay Street", "Bristol", "BS1 4DJ"],
    deliveryNote: null,
    theirOrder: null,
    lines: [{ title: "Advocacy Guide", copies: 2 }],
    ...changes,
  };
}

test("a slip is one page, and says code, place, note, titles and copies, and no price", async () => {
  const parcels = [aParcel({ deliveryNote: "Ring twice\nor leave at the bar" }), aParcel({ code: "AG-9Q2M-7K3FB-2" })];
  const pages = await pagesOf(await drawSlips(parcels, null));
  expect(pages).toHaveLength(2);
  for (const words of ["AG-7K3F-9Q2MB", "Sam Okafor", "14 Quay Street", "BS1 4DJ", "Ring twice", "Advocacy Guide", "2"])
    expect(pages[0]).toContain(words);
  expect(pages[1]).toContain("AG-9Q2M-7K3FB-2");
  expect(pages.join()).not.toMatch(/£|free/i);
});

test("a slip says whom to ask: the contact that was set, in full, else the website", async () => {
  const contact = `${"long.name.".repeat(8)}of-a-person@example.org or 020 7946 0000`;
  const [known = ""] = await pagesOf(await drawSlips([aParcel()], contact));
  expect(known.replaceAll(" ", "")).toContain(contact.replaceAll(" ", ""));
  expect((await pagesOf(await drawSlips([aParcel()], null)))[0]).toContain("www.release.org.uk");
});

test.each(LABEL_SHEET_NAMES)(
  "labels %s: every parcel once, on as many sheets as it takes, nothing about what is inside",
  async (name) => {
    const sheet = LABEL_SHEETS[name];
    const each = sheet.columns * sheet.rows;
    const parcels = Array.from({ length: each + 1 }, (_, place) =>
      aParcel({ code: `CODE${place}`, label: [`Name${place}`, "Town"] }),
    );
    const pages = await pagesOf(await drawLabels(parcels, sheet, 1, RETURN));
    expect(pages).toHaveLength(2);
    for (const { code, label } of parcels)
      expect(
        pages
          .join(" ")
          .split(" ")
          .filter((word) => word === code || word === label[0]),
      ).toHaveLength(2);
    expect(pages[0]).toContain(RETURN);
    expect(pages.join(" ")).not.toMatch(/guide|advocacy|drug|release/i);
  },
);

test("a sheet that was begun is gone on with", async () => {
  const sheet = LABEL_SHEETS["3x8"];
  expect(await pagesOf(await drawLabels([aParcel(), aParcel()], sheet, 23, RETURN))).toHaveLength(1);
  expect(await pagesOf(await drawLabels([aParcel(), aParcel()], sheet, 24, RETURN))).toHaveLength(2);
});

test.each(LABEL_SHEET_NAMES)(
  "on labels %s no letter stands outside its label, however long name and address are",
  async (name) => {
    const sheet = LABEL_SHEETS[name];
    const long = "Nottinghamshire ".repeat(7).trim();
    const label = [`${"W".repeat(100)}`, long, long, long, "Newcastle-under-Lyme", "Staffordshire", "ST5 1AA"];
    const pdf = await drawLabels([aParcel({ label })], sheet, sheet.columns * sheet.rows, RETURN);
    const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
    const { items } = await page.getTextContent();
    const placed = items.flatMap((item) => ("transform" in item ? [item] : []));
    const point = 72 / 25.4;
    const left = (sheet.first.left + (sheet.columns - 1) * sheet.step.across) * point;
    const top = (sheet.page.height - sheet.first.top - (sheet.rows - 1) * sheet.step.down) * point;
    expect(placed.map(({ str }) => str).join(" ")).toContain("ST5 1AA");
    for (const { transform, width } of placed) {
      expect(transform[4]).toBeGreaterThanOrEqual(left);
      expect(transform[4] + width).toBeLessThanOrEqual(left + sheet.label.width * point);
      expect(transform[5]).toBeLessThanOrEqual(top);
      expect(transform[5]).toBeGreaterThanOrEqual(top - sheet.label.height * point);
    }
  },
);

test("a letter that no face has is seen to be missing", async () => {
  const [text] = await pagesOf(await drawSlips([aParcel({ label: ["王芳 Wang", "12 Canal Street"] })], null));
  expect(text).toContain("?? Wang");
});

test("names in the scripts that people here have stay text; what has no letters is left out", async () => {
  const names = ["Łukasz Ğazi", "Nguyễn Văn", "Ελένη", "Иван Петров", "Zoë 👍🏽 O’Hara", "=HYPERLINK(1)\u202E<b>"];
  const text = (
    await pagesOf(
      await drawSlips(
        names.map((name) => aParcel({ label: [name] })),
        null,
      ),
    )
  ).join(" ");
  for (const name of [...names.slice(0, 4), "=HYPERLINK(1)<b>"])
    expect(text.replaceAll(" ", "")).toContain(name.replaceAll(" ", ""));
  expect(text).toContain("O’Hara");
  const arabic = (await pagesOf(await drawSlips([aParcel({ label: ["محمد العربي"] })], null))).join(" ");
  expect(arabic.normalize("NFKC")).toMatch(/محمد|دمحم/);
});

test("a pick list sums each title, and lists every parcel with its copies", async () => {
  const parcels = [
    aParcel(),
    aParcel({ code: "AG-2222-33333", copies: 30, lines: [{ title: "Advocacy Guide", copies: 30 }] }),
  ];
  const text = (await pagesOf(await drawPickList(parcels, "Mo"))).join(" ");
  for (const words of ["32 for 2 parcels", "AG-7K3F-9Q2MB", "2 copies", "AG-2222-33333", "30 copies", "Mo"])
    expect(text).toContain(words);
});

test("the pick list of a small batch is one page; of a large one each page says what it lists", async () => {
  const parcels = (count: number) => Array.from({ length: count }, () => aParcel());
  expect(await pagesOf(await drawPickList(parcels(25), "Mo"))).toHaveLength(1);
  const pages = await pagesOf(await drawPickList(parcels(75), "Mo"));
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(page).toMatch(/Parcels.*Mo|Mo.*Parcels/);
  expect(pages.join(" ").split("AG-7K3F-9Q2MB")).toHaveLength(75 + 1);
});

test("a parcel in three packages has three labels, one slip that says so, and the list says it too", async () => {
  const parcels = [aParcel({ packages: 3, copies: 120 }), aParcel({ code: "AG-9Q2M-7K3FB" })];
  const labels = (await pagesOf(await drawLabels(parcels, LABEL_SHEETS["2x7"], 1, RETURN))).join(" ");
  for (const words of ["AG-7K3F-9Q2MB, 1 of 3", "AG-7K3F-9Q2MB, 2 of 3", "AG-7K3F-9Q2MB, 3 of 3", "AG-9Q2M-7K3FB"])
    expect(labels.split(words), words).toHaveLength(2);
  const slips = await pagesOf(await drawSlips(parcels, null));
  expect(slips).toHaveLength(2);
  expect(slips[0]).toContain("Packages that it comes in 3");
  expect(slips[1]).not.toContain("Packages");
  expect((await pagesOf(await drawPickList(parcels, "Sam"))).join(" ")).toContain("120 copies, 3 packages");
});

const RECEIPT: Receipt = {
  reference: "AG-7K3F-9Q2MB",
  facts: [
    { key: "Reference", lines: ["AG-7K3F-9Q2MB"] },
    { key: "To", lines: ["Łukasz Ğazi", "W".repeat(120)] },
  ],
  lines: [{ what: "Advocacy Guide", detail: "25 copies at £8.00; zero-rated", amount: "£200.00" }],
  isDelivered: true,
  noVat: "Books are zero-rated: no VAT",
  total: "£200.00",
  moves: [{ what: "Paid by card", when: "25 November 2026", amount: "£200.00" }],
  kept: { what: "Total paid", amount: "£200.00" },
  charity: "Release is a registered charity, number 801118.",
};

test("a receipt says who, what, VAT and every payment, on one page", async () => {
  const pages = await pagesOf(await drawReceipt(RECEIPT));
  expect(pages).toHaveLength(1);
  for (const words of [
    ...[
      "Receipt",
      "AG-7K3F-9Q2MB",
      "Łukasz Ğazi",
      "25 copies at £8.00; zero-rated",
      "Books are zero-rated: no VAT £0.00",
    ],
    ...["Total £200.00", "Paid by card, 25 November 2026 £200.00", "Total paid £200.00"],
    ...["Delivery included", "number 801118"],
  ])
    expect(pages[0]).toContain(words);
  expect((await pagesOf(await drawReceipt({ ...RECEIPT, isDelivered: false }))).join(" ")).not.toContain("Delivery");
  expect(pages[0]?.replaceAll(" ", "")).toContain("W".repeat(120));
});

test("a receipt with very many refunds goes on with another page, and loses none", async () => {
  const moves = Array.from({ length: 60 }, (_, day) => ({ what: "Paid back", when: `day ${day}`, amount: "-£1.00" }));
  const pages = await pagesOf(await drawReceipt({ ...RECEIPT, moves }));
  expect(pages).toHaveLength(3);
  for (const { when } of moves) expect(pages.join(" ")).toContain(`${when} -£1.00`);
});

test("a line in several scripts stands on one foot, as far from the next as others, and its words stand apart", async () => {
  const label = ["Ελένη محمد العربي Иван", "Ελένη House 👍 Bristol", "Hull"];
  const pdf = await drawLabels([aParcel({ label })], LABEL_SHEETS.thermal, 1, null);
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
  const items = (await page.getTextContent()).items.flatMap((item) => ("transform" in item ? [item] : []));
  const footOf = (words: string) => items.find(({ str }) => str.includes(words))?.transform[5] as number;
  expect(footOf("Иван")).toBeCloseTo(footOf("Ελένη"), 1);
  expect(footOf("House")).toBeCloseTo(footOf("Bristol"), 1);
  expect(footOf("Ελένη") - footOf("House")).toBeCloseTo(footOf("House") - footOf("Hull"), 1);
  const text = (await pagesOf(pdf)).join(" ").normalize("NFKC");
  expect(text).toMatch(/\s(محمد|دمحم)\s/);
  expect(text).toContain("House Bristol");
});

test("a pick list names everybody, as far as there is room", async () => {
  const pages = await pagesOf(await drawPickList([aParcel({ label: ["W".repeat(100)] })], "Batch 4"));
  expect(pages.join(" ")).toMatch(/AG-7K3F-9Q2MB W{20,40} .*2 copies/);
});
