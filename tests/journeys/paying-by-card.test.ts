import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { emailTo, expectEmails } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import {
  expectStatus,
  expectStatusNow,
  orderByCard,
  orderForm,
  referenceOn,
} from "#tests/support/journeys/order-pages.ts";
import { claimPackAndDispatch } from "#tests/support/journeys/packing-table.ts";
import {
  DECLINED_CARD,
  expectToPay,
  leaveWithoutPaying,
  payByBank,
  payByCard,
  pressAtStripe,
  sendHeldEvents,
  tellStripe,
} from "#tests/support/journeys/payment-page.ts";
import { haveCopies, shelfOn } from "#tests/support/journeys/shelf.ts";
import { INBOX, SHOP, STRIPE } from "#tests/support/journeys/shop.ts";

// Whatever a journey made Stripe do, the next one finds it as it always is.
test.afterEach(sendHeldEvents);

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("25 copies are ordered, paid, packed, sent with a number, and told of", async ({
      page,
      staff,
      openBrowser,
    }) => {
      const before = await haveCopies(staff, 25);
      const form = orderForm();
      await orderByCard(page, form);
      await expectToPay(page, "£200.00");
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
      await expect(page.getByRole("status")).toContainText("We have your payment of £200.00");
      await expectAccessible(page);
      const reference = await referenceOn(page);

      await claimPackAndDispatch(staff, reference, "JD000226000012345678");
      const { onHand, allocated } = await shelfOn(staff);
      expect({ onHand, allocated }).toEqual({ onHand: before.onHand - 25, allocated: before.allocated });
      await staff.goto(`/staff/orders/${reference}`);
      await expect(staff.getByRole("heading", { level: 1 })).toHaveText(reference);
      await expectAccessible(staff);

      await expectStatusNow(page, "Your parcel is on its way");
      await expect(page.getByText("Tracking number: JD000226000012345678")).toBeVisible();
      await expectAccessible(page);
      const subjects = [
        `We have your order ${reference}`,
        `Payment received for order ${reference}`,
        `Your order ${reference} is on its way`,
      ];
      await expectEmails(form.email, subjects);
      const inbox = await openBrowser();
      await inbox.goto(`${INBOX}/?to=${form.email}`);
      await inbox.getByRole("link", { name: `Your order ${reference} is on its way` }).click();
      await expect(inbox.locator("pre")).toContainText("JD000226000012345678");
      await expect(inbox.locator("pre")).toContainText(page.url().split("?")[0] ?? "");
    });

    test("a declined card takes nothing, and the next one pays", async ({ page }) => {
      await orderByCard(page, orderForm({ copies: "1" }));
      await payByCard(page, DECLINED_CARD);
      await expect(page.getByRole("alert")).toHaveText("Your card was declined.");
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
    });

    test("a payment that was left alone is made from the order’s own page", async ({ page }) => {
      const form = orderForm({ copies: "2" });
      await orderByCard(page, form);
      await leaveWithoutPaying(page);
      await expectStatus(page, "Your order is not paid yet");
      await expect(page.getByRole("heading", { name: "To pay: £20.00" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Pay now by card" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await expectToPay(page, "£20.00");
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
      await expect(page.getByRole("button", { name: "Pay now by card" })).toHaveCount(0);
    });

    test("while Stripe is slow the order says that it is confirming, and goes on by itself", async ({ page }) => {
      await orderByCard(page, orderForm({ copies: "3" }));
      await tellStripe({
        delivery: { hold: true },
        fail: [{ path: "/v1/checkout/sessions/*", method: "GET", times: 1000, mode: "500" }],
      });
      await payByCard(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We are confirming your payment");
      if (script.isOn) await expectAccessible(page);
      await expect(page.getByRole("button", { name: "Pay now by card" })).toHaveCount(0);
      await sendHeldEvents();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We are getting your parcel ready");
    });

    test("a bank’s payment is not packed before the money is there", async ({ page, staff, openBrowser }) => {
      await haveCopies(staff, 4);
      const form = orderForm({ copies: "4" });
      await orderByCard(page, form);
      await payByBank(page);
      await expectStatus(page, "We are waiting for your bank");
      await expectAccessible(page);
      const reference = await referenceOn(page);
      await emailTo(form.email, `We have your order ${reference}`);
      await staff.goto(`/staff/orders/${reference}`);
      await expect(staff.getByText("Waiting for payment")).toBeVisible();
      const parcel = await staff.request.get(`${SHOP}/staff/fulfilment/${reference}`);
      expect(parcel.status(), "the page of a parcel that is not there").toBe(404);

      await pressAtStripe(await openBrowser(), "Money arrives");
      await expectStatusNow(page, "We are getting your parcel ready");
      await claimPackAndDispatch(staff, reference);
      await expectStatusNow(page, "Your parcel is on its way");
      await expectEmails(form.email, [
        `We have your order ${reference}`,
        `Payment received for order ${reference}`,
        `Your order ${reference} is on its way`,
      ]);
    });
  });
}
