import { afterAll, beforeAll, expect, test } from "vitest";
import { publicForms } from "#tests/support/public-forms.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { formOn, formsOn, openPage, sendForm, typedInto } from "#tests/support/web-forms.ts";

// What somebody writes is never cut short without a word.

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
}, 120_000);
afterAll(() => shop?.close());

/** What people write themselves, by the names of the fields. */
const WRITTEN = [
  ...[
    "deliveryNote",
    "aims",
    "accessNeeds",
    "groupAbout",
    "answer",
    "words",
    "reason",
    "message",
    "helped",
    "toChange",
  ],
  ...["certificateName", "purchaseOrderNumber", "organisationName", "contactName", "labelName", "groupName", "name"],
];
const LONG = "word ".repeat(900).trim();

test("a public form takes more than it keeps, says so at the field, and gives back all that was typed", async () => {
  const forms = (await publicForms(shop.app.baseUrl)).filter(({ path }) => !path.startsWith("/staff"));
  const tried = new Set<string>();
  for (const { path, having, typed } of forms) {
    const page = await openPage(new URL(path, shop.app.baseUrl).href);
    const all = formsOn(page).find((form) => form.all.includes(having))?.all ?? [];
    expect(page.html, path).not.toMatch(/maxlength/i);
    for (const name of WRITTEN.filter((each) => all.includes(each))) {
      // A group's questions are asked of groups, and an invoice's of who pays by invoice.
      if (path === "/free-copies" && name.startsWith("group") && typed.audience !== "group") continue;
      if (path === "/free-copies" && name === "contactName" && typed.audience !== "group") continue;
      const byInvoice = typed.payBy === undefined ? {} : { payBy: "invoice" };
      const fields = typedInto(formOn(page, having), { ...typed, ...byInvoice, [name]: LONG });
      const { status, html } = await sendForm(page.url, fields);
      expect(status, `${path} ${name}`).toBe(200);
      expect(html, `${path} ${name}`).toMatch(
        new RegExp(`id="${name}-error".{0,200}Use [\\d,]+ characters or fewer`, "s"),
      );
      expect(html, `${path} ${name}`).toContain(LONG);
      tried.add(name);
    }
  }
  expect([...tried].toSorted()).toEqual(WRITTEN.toSorted());
}, 60_000);
