import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import {
  expectStatus,
  expectStatusNow,
  orderByCard,
  orderForm,
  referenceOn,
} from "#tests/support/journeys/order-pages.ts";
import { claimPackAndDispatch, openQueue } from "#tests/support/journeys/packing-table.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { haveCopies, shelfOn } from "#tests/support/journeys/shelf.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("a part of an order is cancelled, the rest is split, one parcel comes back, and is sent to a better address", async ({
      page,
      staff,
    }) => {
      const before = await haveCopies(staff, 12);
      const form = orderForm({ copies: "12" });
      await orderByCard(page, form);
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
      const reference = await referenceOn(page);
      await openQueue(staff, reference);

      await cancelTwoCopies(staff, reference);
      await expect(async () => {
        await page.reload();
        await expect(page.getByText("£90.00").first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await expectAccessible(page);
      expect((await emailTo(form.email, /cancelled/)).text).toContain("£18.00");

      await splitOffFour(staff, reference);
      await joinAgain(staff, reference);
      await splitOffFour(staff, reference);
      await claimPackAndDispatch(staff, reference, "AB123456785GB");
      await expectStatusNow(page, "Part of your parcel is on its way");
      await expectAccessible(page);

      await putTheNumberRight(staff, reference);
      await page.reload();
      await expect(page.getByText("Tracking number: AB123456799GB")).toBeVisible();

      await cameBackForABetterAddress(staff, reference);
      await expectStatusNow(page, "Your parcel came back to us");
      await expectAccessible(page);
      await follow(page, "Check the address", "Correct the address");
      await fillIn(page, { addressLine1: "21 Canal Street" });
      await page.getByRole("button", { name: /address/i }).click();
      await expectStatus(page, "We are sending your parcel again");
      await claimPackAndDispatch(staff, `${reference}-4`);
      await claimPackAndDispatch(staff, `${reference}-5`);
      await expectStatusNow(page, "Your parcels are on their way");
      await expectAccessible(page);

      const { onHand, allocated } = await shelfOn(staff);
      expect({ onHand, allocated }, "10 of 12 copies went, and one of them was spoilt").toEqual({
        onHand: before.onHand - 11,
        allocated: before.allocated,
      });
      await staff.goto(`/staff/orders/${reference}`);
      const cameBack = staff.getByRole("row").filter({ hasText: "Returned" });
      await expect(cameBack, "when it came back, and when it was sent").toContainText(
        /Returned.+\d\d:\d\d; sent .+\d\d:\d\d, AB/,
      );
      await expectAccessible(staff);
    });
  });
}

async function cancelTwoCopies(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/staff/orders/${reference}`);
  await staff.locator("summary", { hasText: "Cancel part of this order" }).click();
  await expectAccessible(staff);
  await staff.getByRole("button", { name: "Cancel these copies" }).click();
  await expect(staff.locator(".error-summary")).toBeVisible();
  await expectAccessible(staff);
  await staff.getByLabel("Copies to cancel").fill("2");
  await staff.getByRole("button", { name: "Cancel these copies" }).click();
  await expect(staff.getByRole("status").first()).toBeVisible();
}

async function splitOffFour(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/staff/fulfilment/${reference}`);
  await staff.locator("summary", { hasText: "Split this parcel" }).click();
  await expectAccessible(staff);
  await staff.getByLabel("Copies for the second parcel").fill("99");
  await staff.getByRole("button", { name: "Split the parcel" }).click();
  await expect(staff.locator(".error-summary")).toBeVisible();
  await expect(staff.getByLabel("Copies for the second parcel"), "it is said beside the number").toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await staff.getByLabel("Copies for the second parcel").fill("4");
  await staff.getByRole("button", { name: "Split the parcel" }).click();
  await expect(staff.getByRole("status").first()).toContainText("The parcel is split");
}

async function joinAgain(staff: Page, reference: string): Promise<void> {
  await staff.locator("summary", { hasText: "Join it with another parcel" }).click();
  await expectAccessible(staff);
  await staff.getByRole("button", { name: `Join with ${reference}, 6 copies` }).click();
  await expect(staff.getByRole("status").first()).toContainText("The two parcels are one now");
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText(reference);
  await expect(staff.locator("summary", { hasText: "Join it" })).toBeHidden();
  await expectAccessible(staff);
}

async function putTheNumberRight(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/staff/fulfilment/${reference}`);
  await staff.locator("summary", { hasText: "Change its tracking number" }).click();
  await expectAccessible(staff);
  await staff.getByLabel("Tracking number").fill(reference);
  await staff.getByRole("button", { name: "Save the number" }).click();
  await expect(staff.locator(".error-summary")).toBeVisible();
  await expect(staff.getByLabel("Tracking number")).toHaveValue(reference);
  await staff.getByLabel("Tracking number").fill("AB123456799GB");
  await staff.getByRole("button", { name: "Save the number" }).click();
  await expect(staff.getByRole("status").first()).toContainText("Its tracking number is changed");
}

async function cameBackForABetterAddress(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/staff/fulfilment/${reference}`);
  await staff.locator("summary", { hasText: "It came back, or is lost" }).click();
  await expectAccessible(staff);
  await staff.getByRole("radio", { name: "It came back" }).check();
  await staff.getByLabel("Spoilt copies").fill("1");
  await staff.getByLabel("Why they are written off").fill("Wet through");
  await staff.getByLabel("Yes, once the customer has given a better address").check();
  await staff.getByRole("button", { name: "Save what happened" }).click();
  await expect(staff.getByRole("status").first()).toBeVisible();
  await expectAccessible(staff);
}
