import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import {
  expectStatus,
  expectStatusNow,
  orderByCard,
  orderForm,
  referenceOn,
} from "#tests/support/journeys/order-pages.ts";
import { openQueue } from "#tests/support/journeys/packing-table.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { bookIn, leaveNoCopies, shelfOn } from "#tests/support/journeys/shelf.ts";

test("with too few copies two orders wait, and the printer’s delivery goes to the older first", async ({
  page,
  openBrowser,
  staff,
}) => {
  await leaveNoCopies(staff);
  const other = await openBrowser();
  const older = await orderAndPay(page);
  const younger = await orderAndPay(other);
  await expectStatusNow(page, "Your parcel is waiting for new copies");
  await expect(page.getByText("It waits until more copies are printed")).toBeVisible();
  await expect(page.getByText("We have too few, and more have to be printed.")).toBeVisible();
  await expectAccessible(page);

  await staff.goto("/staff/fulfilment?show=waiting");
  await expectAccessible(staff);
  await expect(staff.getByRole("link", { name: /^AG-/ })).toContainText([older, younger]);
  expect((await shelfOn(staff)).waiting).toBe(60);

  await bookIn(staff, 40);
  await expectAccessible(staff);
  await expect(staff.getByText("One parcel that waited has its copies now, and joined the queue.")).toBeVisible();
  await openQueue(staff, older);
  await expect(staff.getByRole("link", { name: younger })).toHaveCount(0);
  await expectStatusNow(page, "We are getting your parcel ready");
  await expectStatusNow(other, "Your parcel is waiting for new copies");

  await bookIn(staff, 500);
  await openQueue(staff, younger);
  await expectStatusNow(other, "We are getting your parcel ready");
});

async function orderAndPay(page: Page): Promise<string> {
  await orderByCard(page, orderForm({ copies: "30" }));
  await payByCard(page);
  await expectStatus(page, "Your parcel is waiting for new copies");
  return referenceOn(page);
}
