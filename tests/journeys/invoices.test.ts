import type { Locator, Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { freshEmail, freshOrganisation, orderByInvoice, orderForm } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { payByCard, transferFor } from "#tests/support/journeys/payment-page.ts";
import { dueInDays } from "#tests/support/journeys/time-passes.ts";

type Invoiced = { reference: string; organisationName: string; billing: string; payUrl: string; number: string };

/** Orders by invoice, has it approved, and waits until its invoice was emailed. `page` is left on the order's page. */
async function invoiced(page: Page, staff: Page, copies: string): Promise<Invoiced> {
  const [organisationName, billingEmail] = [freshOrganisation(), freshEmail("accounts")];
  const form = orderForm({ copies, organisationName, billingEmail, purchaseOrderNumber: "PO-4471" });
  const reference = await orderByInvoice(page, form);
  await staff.goto(`/staff/orders/${reference}`);
  await staff.getByRole("button", { name: /^Approve/ }).click();
  await expectSaid(staff, reference);
  const email = await emailTo(billingEmail, new RegExp(`^Invoice .* for order ${reference}$`));
  const [, number = ""] = /^Invoice (\S+)/.exec(email.subject) ?? [];
  return { reference, organisationName, billing: billingEmail, payUrl: linkIn(email), number };
}

/** What a page says after somebody else's step, looked at anew until it does. */
const expectNow = (page: Page, words: string | RegExp) =>
  lookedAtUntil(page, (main) => expect(main).toContainText(words, { timeout: 500 }));

/** What a page no longer says after somebody else's step, looked at anew until it is gone. */
const expectNoLonger = (page: Page, words: string) =>
  lookedAtUntil(page, (main) => expect(main).not.toContainText(words, { timeout: 500 }));

async function lookedAtUntil(page: Page, itHolds: (main: Locator) => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await itHolds(page.getByRole("main"));
  }).toPass({ timeout: 30_000 });
}

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("an invoice is read, paid by bank transfer, and thanked for", async ({ page, staff }) => {
      const { payUrl, number, billing, reference } = await invoiced(page, staff, "60");
      await expectNow(page, "To pay: £420.00");
      await expect(page.getByRole("link", { name: "See and pay the invoice" })).toHaveAttribute("href", payUrl);
      await expectAccessible(page);
      const status = page.url();

      await page.getByRole("link", { name: "See and pay the invoice" }).click();
      for (const words of [number, "PO number: PO-4471", "Sort code", "£420.00", "registered charity"])
        await expect(page.locator("body")).toContainText(words);
      const paper = await page.request.get(`${payUrl}/pdf`);
      expect(paper.headers()["content-type"]).toBe("application/pdf");

      await transferFor(payUrl, 42_000);
      await emailTo(billing, `Invoice ${number} is paid, thank you`);
      await page.goto(status);
      await expect(page.getByRole("main")).toContainText("Nothing is owed");
      await expect(page.getByText("You paid the invoice")).toBeVisible();
      await expectAccessible(page);
      await staff.goto(`/staff/orders/${reference}`);
      await expect(staff.getByRole("main")).toContainText(`The invoice ${number} is paid.`);
      await expectAccessible(staff);
    });
  });
}

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("an invoice that went to a wrong address is sent to the right one", async ({ page, staff }) => {
      const { reference, billing, number, payUrl } = await invoiced(page, staff, "10");
      const right = freshEmail("ledger");
      await staff.goto(`/staff/orders/${reference}`);
      const form = staff.locator("details", { hasText: "Change the email address for the invoice" });
      await form.locator("summary").click();
      await expectAccessible(staff);
      await expect(form.getByLabel("Email address for the invoice")).toHaveValue(billing);
      const two = `${right}, ${billing}`;
      await form.getByLabel("Email address for the invoice").fill(two);
      await form.getByRole("button", { name: "Save the address" }).click();
      await expect(form.locator(".error-summary")).toContainText("Enter one email address");
      await expect(form.getByLabel("Email address for the invoice")).toHaveValue(two);
      await form.getByLabel("Email address for the invoice").fill(right);
      await form.getByRole("button", { name: "Save the address" }).click();
      await expectSaid(staff, "the invoice is sent there by email");
      expect(linkIn(await emailTo(right, `Invoice ${number} for order ${reference}`))).toBe(payUrl);
      await expect(staff.getByRole("main")).toContainText(`The invoice ${number} was sent there.`);
    });
  });
}

test("too little is transferred: staff see what waits, and the rest pays the invoice", async ({ page, staff }) => {
  const { payUrl, reference, organisationName } = await invoiced(page, staff, "60");
  await transferFor(payUrl, 40_000);
  await staff.goto(`/staff/orders/${reference}`);
  await expectNow(staff, "£400.00 arrived that fits no invoice");
  await expect(staff.getByRole("main")).toContainText("£400.00 of this organisation’s waits at Stripe");
  await staff.goto("/staff/invoices");
  await expect(staff.getByRole("row", { name: organisationName })).toContainText("£400.00 waits at Stripe");
  await expectAccessible(staff);
  await expectNow(page, "To pay: £420.00");
  await transferFor(payUrl, 2_000);
  await expectNow(page, "Nothing is owed");
  await staff.goto(`/staff/orders/${reference}`);
  await expectNoLonger(staff, "fits no invoice");
});

test("an invoice is paid late, by card, after two reminders", async ({ page, staff }) => {
  const { payUrl, reference, billing, number } = await invoiced(page, staff, "10");
  await dueInDays(reference, 7);
  await emailTo(billing, `Invoice ${number} is due soon`);
  await dueInDays(reference, -14);
  expect(linkIn(await emailTo(billing, `Invoice ${number} is overdue`))).toBe(payUrl);
  await expectNow(page, "was due on");
  await staff.goto("/staff");
  await expect(staff.getByRole("main")).toContainText(/invoices? overdue/);
  await staff.goto("/staff/invoices?show=overdue");
  await expect(staff.getByRole("main")).toContainText(number);
  await expectAccessible(staff);
  const status = page.url();
  await page.goto(payUrl);
  await payByCard(page);
  await expect(page.locator("body")).toContainText("Paid: thank you");
  await page.goto(status);
  await expectNow(page, "Nothing is owed");
});

test("an invoice is made anew with another purchase order number", async ({ page, staff }) => {
  const { reference, billing, number, payUrl } = await invoiced(page, staff, "10");
  await staff.goto(`/staff/orders/${reference}`);
  await staff.getByText("Change the purchase order number").click();
  await staff.getByRole("button", { name: "Make the invoice anew" }).click();
  await expect(staff.getByRole("main")).toContainText("That is the number which stands on the invoice already.");
  await staff.getByRole("textbox", { name: "Purchase order number" }).fill("PO-9000");
  await staff.getByRole("button", { name: "Make the invoice anew" }).click();
  await expectSaid(staff, "The invoice is made anew");
  await expect
    .poll(async () => (await emailTo(billing, /^Invoice .* for order/)).subject.includes(number), { timeout: 20_000 })
    .toBe(false);
  const email = await emailTo(billing, /^Invoice .* for order/);
  expect(email.text).toContain(`It replaces ${number}`);
  expect(email.text).toContain("PO-9000");
  await page.goto(linkIn(email));
  await expect(page.locator("body")).toContainText("PO number: PO-9000");
  await expect(async () => {
    await page.goto(payUrl);
    await expect(page.locator("body")).toContainText("Not valid any more", { timeout: 500 });
  }).toPass({ timeout: 20_000 });
});

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test(`a bank transfer to our own account pays two invoices, ${script.words}`, async ({ page, staff, browser }) => {
    const [one, other] = [await invoiced(page, staff, "10"), await invoiced(page, staff, "25")];
    const context = await browser.newContext({ javaScriptEnabled: script.isOn });
    await context.addCookies(await staff.context().cookies());
    const desk = await context.newPage();
    await desk.goto("/staff/invoices/transfer");
    await expectAccessible(desk);
    const amounts = {
      [`${one.organisationName}, ${one.number}`]: "90",
      [`${other.organisationName}, ${other.number}`]: "200.00",
    };
    await fillIn(desk, { amount: "300", reference: "BACS 4471" });
    for (const [label, pounds] of Object.entries(amounts)) await desk.getByLabel(label).fill(pounds);
    await desk.getByRole("button", { name: "Record the transfer" }).click();
    await expect(desk.getByRole("main")).toContainText("come to £290.00, and the transfer is £300.00");
    await expectAccessible(desk);
    await desk.getByLabel("Amount in pounds").fill("£290.00");
    await desk.getByRole("button", { name: "Record the transfer" }).click();
    await expectSaid(desk, "The bank transfer is recorded");
    for (const { billing, number } of [one, other]) await emailTo(billing, `Invoice ${number} is paid, thank you`);
    await desk.goto("/staff/invoices/organisations");
    await expect(desk.getByRole("main")).toContainText(one.organisationName);
    await expectAccessible(desk);
    await context.close();
  });
}

test("a part comes to our own account: the invoice asks for the rest, which a card pays", async ({ page, staff }) => {
  const { payUrl, organisationName, number, billing, reference } = await invoiced(page, staff, "25");
  const status = page.url();
  await staff.goto(`/staff/orders/${reference}`);
  await staff.getByRole("link", { name: "Record the bank transfer" }).click();
  await fillIn(staff, { amount: "150", reference: "BACS 4471" });
  await staff.getByLabel(`${organisationName}, ${number}`).fill("150");
  await staff.getByRole("button", { name: "Record the transfer" }).click();
  await expectSaid(staff, "The bank transfer is recorded");
  await expectNow(page, "To pay: £50.00");
  await expect(page.getByRole("main")).toContainText("We have £150.00 of it, thank you.");
  await expectAccessible(page);
  await expect(async () => {
    await page.goto(payUrl);
    await expect(page.getByRole("button", { name: "Pay £50.00" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await payByCard(page);
  await expect(page.locator("body")).toContainText("Paid: thank you");
  await emailTo(billing, `Invoice ${number} is paid, thank you`);
  await page.goto(status);
  await expectNow(page, "Nothing is owed");
  await staff.goto(`/staff/orders/${reference}`);
  await expect(staff.getByRole("main")).toContainText(`The invoice ${number} is paid.`);
});
