import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectStatus, orderByCard, orderForm, referenceOn } from "#tests/support/journeys/order-pages.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";

test("the page of an order is read in the order in which it is seen, and prints as a receipt of one page", async ({
  page,
  staff,
}) => {
  await haveCopies(staff, 12);
  await page.setViewportSize({ width: 1280, height: 900 });
  await orderByCard(page, orderForm({ copies: "12" }));
  await payByCard(page);
  await expectStatus(page, "We are getting your parcel ready");
  const headings = await page.locator("main h2:visible").evaluateAll((found) =>
    found.map((heading) => {
      const { left, top } = heading.getBoundingClientRect();
      return { words: heading.textContent, column: left < 640 ? 0 : 1, top };
    }),
  );
  const asSeen = headings.toSorted((one, other) => one.column - other.column || one.top - other.top);
  expect(new Set(headings.map(({ column }) => column)).size).toBe(2);
  expect(headings).toEqual(asSeen);

  const reference = await referenceOn(page);
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4" })));
  const { text } = await extractText(paper, { mergePages: true });
  expect(paper.numPages).toBe(1);
  for (const words of ["Receipt", reference, "12 copies", "£108.00", "Release"]) expect(text).toContain(words);
  expect(text).not.toMatch(/What happens|If something is wrong/);
});
