import type { Browser, Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { freshEmail } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";
import { newTrainer, offNever, offOn, trainingEnquiry } from "#tests/support/journeys/training-rows.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [FIRST, SECOND] = [inDays(40), inDays(47)];
const ADDRESS = { addressLine1: "12 Canal Street", town: "Leeds", postcode: "LS1 4AB" };

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("a proposal is written, changed on request, and accepted by invoice with guides", async ({
      page,
      staff,
      browser,
    }) => {
      const [email, trainer] = [freshEmail("alex"), await newTrainer()];
      const enquiry = await trainingEnquiry(email, FIRST);
      await beginProposal(staff, enquiry);
      await staff.getByRole("button", { name: "Save the draft" }).click();
      await expect(staff.getByRole("link", { name: "Enter when it begins" })).toBeVisible();
      await expect(staff.locator('[name="date1"]'), "the day they wished").toHaveValue(FIRST);
      const folded = staff.getByText("Travel, terms and how long it stands");
      await folded.click();
      await fillIn(staff, { daysOpen: "0", startTime1: "12:00", endTime1: "09:00", "price.training": "450" });
      await folded.click();
      await expect(staff.locator('[name="daysOpen"]'), "what is folded away").toBeHidden();
      await staff.getByRole("button", { name: "Save the draft" }).click();
      await expect(staff.getByRole("link", { name: "Enter how many days it stands" })).toBeVisible();
      await expect(staff.locator('[name="daysOpen"]'), "what is wrong is not folded away").toBeVisible();
      await fillIn(staff, { daysOpen: "30" });
      await expect(staff.getByRole("link", { name: "Enter an end that is after the beginning" })).toBeVisible();
      await fillIn(staff, { startTime1: "09:00", endTime1: "12:00" });
      await fillIn(staff, { date2: SECOND, startTime2: "13:00", endTime2: "16:00" });
      await staff.getByLabel(trainer).check();
      await offOn(trainer, SECOND);
      await save(staff, `${trainer} (chosen): off then`);
      await staff.getByRole("button", { name: "Send it by email" }).click();
      await expectSaid(staff, "It was not sent: a trainer is elsewhere or off on one of its dates.");
      await offNever(trainer);
      await send(staff);
      await offOn(trainer, SECOND);

      const first = linkIn(await emailTo(email, /^Your proposal /));
      await page.goto(first);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Our proposal for your training");
      await expect(page.getByText(/1pm to 4pm: this date cannot be had any more/)).toBeVisible();
      await expectAccessible(page);
      await follow(page, "Ask us to change it", "Ask us to change the proposal");
      await page.getByLabel("What would you like to change?").fill("Could it end at 11:30?");
      await page.getByRole("button", { name: "Ask for the change" }).click();
      await expect(page.getByRole("status")).toContainText("You asked for a change");

      await staff.reload();
      await expect(staff.getByText("Could it end at 11:30?")).toBeVisible();
      await staff.getByRole("button", { name: "Make a new version" }).click();
      await expectSaid(staff, "This is a new version.");
      await fillIn(staff, { endTime1: "11:30", date2: "", startTime2: "", endTime2: "" });
      await save(staff, "9am to 11.30am", trainer);
      await send(staff);

      await page.goto(first);
      await follow(page, "See the newer version", "Our proposal for your training");
      const customer = await withoutWatch(browser, script.isOn, page.url());
      await fillIn(customer, { date: "1", payBy: "invoice", purchaseOrderNumber: "PO-77", ...ADDRESS, town: "" });
      await customer.getByRole("button", { name: "Accept the proposal and book" }).click();
      const wrong = customer.getByRole("alert").filter({ hasText: "Enter a town or city" });
      await expect(wrong, "with scripts and without: the form is far down its page").toBeFocused();
      await expect(wrong).toBeInViewport();
      await expect(customer).toHaveTitle("Error: Your proposal");
      await expect(customer.getByLabel("Purchase order number")).toHaveValue("PO-77");
      await customer.getByLabel("Town or city").fill("Leeds");
      await customer.getByRole("button", { name: "Accept the proposal and book" }).click();
      await customer.waitForURL(/\/bookings\//);
      await customer.context().close();

      await page.goto(first);
      await follow(page, "See the newer version", "You have accepted this proposal");
      await expect(page.getByRole("link", { name: "See the booking" })).toBeVisible();
      await staff.reload();
      await expect(staff.getByRole("main")).toContainText("accepted the proposal");
      await expectAccessible(staff);
    });

    test("a proposal without guides is accepted by card, and asks for no address", async ({ staff, browser }) => {
      const [email, trainer] = [freshEmail("alex"), await newTrainer()];
      await beginProposal(staff, await trainingEnquiry(email, FIRST));
      await fillIn(staff, { startTime1: "09:00", endTime1: "12:00", "price.training": "450" });
      await staff.getByLabel("Copies").first().fill("");
      await staff.getByLabel(trainer).check();
      await save(staff, "9am to 12pm");
      await send(staff);

      const customer = await withoutWatch(browser, script.isOn, linkIn(await emailTo(email, /^Your proposal /)));
      await fillIn(customer, { date: "1", payBy: "card" });
      await customer.getByRole("button", { name: "Accept the proposal and book" }).click();
      await customer.waitForURL(`${STRIPE}/**`);
      await payByCard(customer);
      await customer.waitForURL(/\/bookings\//);
      await customer.context().close();
    });
  });
}

async function beginProposal(staff: Page, enquiry: string): Promise<void> {
  await staff.goto(`/staff/enquiries?reference=${enquiry}`);
  await follow(staff, `Write a proposal for ${enquiry}`, "Write a proposal");
  await expect(staff.getByText("Could you train our team?")).toBeVisible();
}

async function save(staff: Page, said: string, notSaid?: string): Promise<void> {
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await expectSaid(staff, "The draft is saved.");
  await expect(staff.getByRole("main")).toContainText(said);
  if (notSaid) await expect(staff.getByRole("main")).not.toContainText(`${notSaid} (chosen)`);
  await expectAccessible(staff);
}

async function send(staff: Page): Promise<void> {
  await staff.getByRole("button", { name: "Send it by email" }).click();
  await expectSaid(staff, "The proposal is on its way by email.");
}

/** The customer in a browser whose complaints do not count: it ends on the booking's page, which is not this part's. */
async function withoutWatch(browser: Browser, javaScriptEnabled: boolean, address: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(address);
  return page;
}
