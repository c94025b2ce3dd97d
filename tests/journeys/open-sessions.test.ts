import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors, expectFilledIn, fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { freshEmail, freshOrganisation } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";
import { newTrainer, offOn, openSession, timeOfSeatsIsOver } from "#tests/support/journeys/training-rows.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const freshTitle = (what: string) => `${what} ${randomBytes(3).toString("hex")}`;
const LINK = "https://meet.example.org/open";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("sold out, waited for, promoted, lapsed, promoted again and moved; one paid by card and back", async ({
      page,
      staff,
    }) => {
      const [title, price] = [freshTitle("Advocacy for beginners"), "45.50"];
      const session = await writtenAndPublished(staff, { title, price, capacity: "2" });
      const [first, second, third] = [freshEmail("ann"), freshEmail("bo"), freshEmail("cy")];

      await bookPlaces(page, session, { seats: "2", name: "Ann Ash", email: first });
      await page.waitForURL(`${STRIPE}/**`);
      await payByCard(page);
      await page.waitForURL(/\/seats\//);
      await expectHeading(page, "You are booked");
      await expect(page.getByRole("link", { name: LINK })).toBeVisible();
      await expectAccessible(page);
      const booked = linkIn(await emailTo(first, /^Your places are booked/));
      expect(await (await page.request.get(`${booked}/entry.ics`)).text()).toContain("SUMMARY:Meeting with Release");
      await fillIn(page, { "delegate.1": "Ann Ash", "delegate.2": "Ben Ash" });
      await page.getByRole("button", { name: "Save the names" }).click();
      await expectSaid(page, "Your changes are saved.");

      const bos = await waitsFor(page, session, { seats: "2", name: "Bo Birch", email: second });
      const purchase = { organisationName: freshOrganisation(), purchaseOrderNumber: "PO-9" };
      await waitsFor(page, session, { seats: "1", name: "Cy Cedar", email: third, ...purchase });
      await staff.reload();
      await expect(staff.getByRole("main")).toContainText("Ann Ash, Ben Ash");
      await expect(staff.getByRole("table", { name: "Waiting list" }).getByRole("row")).toHaveText([
        /^Who/,
        /Bo Birch/,
        /Cy Cedar/,
      ]);
      await expectAccessible(staff);

      await page.goto(booked);
      await follow(page, "Give places up", "Give places up?");
      await expect(page.getByText("We will pay £91.00 back to your card.")).toBeVisible();
      await fillIn(page, { seats: "5" });
      await page.getByRole("button", { name: "Yes, give them up" }).click();
      await expectErrors(page, { seats: "Enter a number from 1 to 2" }, { hasScripts: script.isOn });
      await expectAccessible(page);
      await fillIn(page, { seats: "2" });
      await page.getByRole("button", { name: "Yes, give them up" }).click();
      await expectHeading(page, "Your places are cancelled");
      await expect(page.getByRole("heading", { name: "What it cost", exact: true })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText("You will get the link");
      await expect(page.getByText(/£91\.00 (is going )?back to your card/)).toBeVisible();

      await page.goto(linkIn(await emailTo(second, /^There are places for you/)));
      await expectHeading(page, "There are places for you");
      await expect(
        page.getByText("They cost £91.00. You pay by card next. You can cancel for nothing until"),
      ).toBeVisible();
      await expect(page.getByText("Give places up. It costs nothing.")).toBeVisible();
      await expectAccessible(page);
      await timeOfSeatsIsOver(bos);
      await page.goto(linkIn(await emailTo(second, /^The time to take your places has run out/)));
      await expectHeading(page, "The time for these places is over");

      await page.goto(linkIn(await emailTo(third, /^There is a place for you/)));
      await page.getByRole("button", { name: "Take this place" }).click();
      await expectHeading(page, "You are booked");
      const other = freshTitle("Advocacy once more");
      await openSession(other, inDays(55), 4550);
      await page.reload();
      await page.getByRole("button", { name: "Move the place" }).click();
      await expectSaid(page, "Choose the date that you want to move to.");
      await page
        .getByRole("radio", { name: new RegExp(spanStart(inDays(55))) })
        .last()
        .check();
      await page.getByRole("button", { name: "Move the place" }).click();
      await expectSaid(page, "It is moved to the new date.");
      await expectAccessible(page);
      await emailTo(third, /^Your place is moved/);
    });

    test("a party that becomes smaller gives some of its places up, and keeps the others", async ({ page, staff }) => {
      const title = freshTitle("Advocacy in short");
      const session = await writtenAndPublished(staff, { title, price: "45.50", capacity: "3" });
      const email = freshEmail("dee");
      const purchase = { organisationName: freshOrganisation(), purchaseOrderNumber: "PO-11" };
      await bookPlaces(page, session, { seats: "3", name: "Dee Dale", email, ...purchase });
      await expectHeading(page, "You are booked");
      await follow(page, "Give places up", "Give places up?");
      await expect(page.getByText("That is for all 3. For fewer it is less, in proportion.")).toBeVisible();
      await fillIn(page, { seats: "1" });
      await page.getByRole("button", { name: "Yes, give them up" }).click();
      await expectSaid(page, "Places were given up. Below is what you have now.");
      await expectHeading(page, "You are booked");
      await expectAccessible(page);
      const told = await emailTo(email, /^You have fewer places now/);
      expect(told.text).toContain("£45.50 of £136.50");

      await staff.reload();
      await staff.getByRole("link", { name: "Dee Dale" }).click();
      await staff.locator("summary", { hasText: "Cancel these places" }).click();
      await fillIn(staff, { seats: "1", share: "100", reason: "One is ill" });
      await expectAccessible(staff);
      await staff.getByRole("button", { name: "Cancel the places" }).click();
      await expectSaid(staff, "The places are cancelled. Whoever booked is told by email.");
      await page.reload();
      await follow(page, "Give the place up", "Give this place up?");
    });

    test("what is left out or wrong in the form for places is said beside it, and the rest is kept", async ({
      page,
    }) => {
      await page.goto(await openSession(freshTitle("Open day"), inDays(60), 4500));
      await expect(page.getByText("you owe £45.00 for each place, by invoice")).toBeVisible();
      await expect(page.getByText(/You can cancel for nothing until /)).toBeVisible();
      if (script.isOn) await expectSumAsTyped(page);
      await page.getByRole("button", { name: "Book" }).click();
      const missing = {
        seats: "Enter the number of places",
        name: "Enter your name",
        email: "Enter your email address",
      };
      await expectErrors(page, missing, { hasScripts: script.isOn });
      await expectAccessible(page);
      const typed = { seats: "10", name: "Di Dogwood", email: "di@example.org", accessNeeds: "A <b>ramp</b>" };
      await fillIn(page, { ...typed, seats: "1.5", purchaseOrderNumber: "PO 1" });
      await page.getByRole("button", { name: "Book" }).click();
      const wrong = { seats: "Enter the number of places as a whole number, like 2" };
      await expectErrors(page, wrong, { hasScripts: script.isOn });
      await fillIn(page, { ...typed, purchaseOrderNumber: "" });
      await page.getByRole("button", { name: "Book" }).click();
      const tooLarge = "Only 9 places are left. Ask for fewer, or ask us about a training for your own group";
      await expectErrors(page, { seats: tooLarge }, { hasScripts: script.isOn });
      await expect(page.getByRole("button", { name: "Go on the waiting list" })).toBeHidden();
      await expectFilledIn(page, typed);
      await expect(page.getByRole("button", { name: "Book", exact: true })).toBeVisible();
    });

    test("who wants more places than are left is led to the waiting list, and reads how many they can have now", async ({
      page,
    }) => {
      const session = await openSession(freshTitle("Nearly full"), inDays(60), 4500);
      const purchase = { organisationName: freshOrganisation(), purchaseOrderNumber: "PO-3" };
      await bookPlaces(page, session, { seats: "7", name: "Gil Gorse", email: freshEmail("gil"), ...purchase });
      await expectHeading(page, "You are booked");
      await page.goto(session);
      await expect(page.getByRole("main")).toContainText("£45.00 for each place. No VAT is added");
      await fillIn(page, { seats: "3", name: "Hal Hazel", email: freshEmail("hal"), ...purchase });
      if (!script.isOn) await page.getByRole("button", { name: "Book" }).click();
      const wait = page.getByRole("button", { name: "Go on the waiting list for 3 places" });
      await expect(wait).toBeVisible();
      await expect(page.getByRole("main")).toContainText("Only 2 places are left. Book 2 or fewer to have them now.");
      await expect(page.getByRole("button", { name: /£/ })).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Book fewer" })).toHaveCount(script.isOn ? 0 : 1);
      await expectAccessible(page);
      await wait.click();
      await expectHeading(page, "You are on the waiting list");
    });
  });
}

test("a session whose trainer is off then is not kept, and the form says who", async ({ staff }) => {
  const [trainer, day] = [await newTrainer(), inDays(70)];
  await offOn(trainer, day);
  await staff.goto("/staff/training/sessions/new");
  const when = { date: day, startTime: "10:00", endTime: "13:00" };
  await fillIn(staff, { title: freshTitle("Too much"), ...when, format: "online", capacity: "9", price: "0" });
  await staff.getByLabel(trainer).check();
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await expectErrors(
    staff,
    { trainers: `${trainer} is off then. Choose others, or another time` },
    { hasScripts: true },
  );
  await expect(staff.getByLabel(trainer)).toBeChecked();
  await fillIn(staff, { date: "2020-01-06" });
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await expectErrors(staff, { date: "Enter a day that is still ahead" }, { hasScripts: true });
  await expectAccessible(staff);
});

test("staff change an open session and cancel it: whoever booked is told, and what was paid goes back", async ({
  page,
  staff,
}) => {
  const [title, email] = [freshTitle("Helping others speak up"), freshEmail("ed")];
  const session = await writtenAndPublished(staff, { title, price: "0", capacity: "3" });
  await bookPlaces(page, session, { seats: "2", name: "Ed Elm", email });
  await expectHeading(page, "You are booked");

  await staff.reload();
  await staff.locator("summary", { hasText: "Change what it says" }).click();
  await fillIn(staff, { capacity: "1" });
  await staff.getByRole("button", { name: "Save the changes" }).click();
  await expectErrors(staff, { capacity: "2 places are taken: enter 2 or more" }, { hasScripts: true });
  await expectAccessible(staff);
  await expect(staff.getByRole("link", { name: "Book for somebody" })).toBeVisible();
  await fillIn(staff, { capacity: "2" });
  await staff.getByRole("button", { name: "Save the changes" }).click();
  await expect(staff.getByRole("status")).toHaveText("The changes are saved.");
  await expect(staff.getByRole("link", { name: "Put somebody on the waiting list" })).toBeVisible();
  await staff.locator("summary", { hasText: "Change what it says" }).click();
  await fillIn(staff, { capacity: "4", startTime: "11:30" });
  await staff.getByRole("button", { name: "Save the changes" }).click();
  await expectSaid(staff, "The changes are saved. Whoever booked or waits is told by email, and calendars follow.");
  await emailTo(email, /^When or where has changed/);

  const other = freshEmail("flo");
  await bookPlaces(page, session, { seats: "1", name: "Flo Fir", email: other });
  await expectHeading(page, "You are booked");
  const reference = ((await page.locator(".page-heading-above").textContent()) ?? "").replace(/^Your places? /, "");
  await staff.goto(`/staff/search?q=${reference}`);
  await expectHeading(staff, "The places of Flo Fir");
  await follow(staff, title, title);
  await follow(staff, "Flo Fir", "The places of Flo Fir");
  await staff.locator("summary", { hasText: "Cancel these places" }).click();
  await staff.getByRole("button", { name: "Cancel the places" }).click();
  await expectErrors(staff, { reason: "Enter why" }, { hasScripts: true });
  await fillIn(staff, { reason: "She phoned" });
  await staff.getByRole("button", { name: "Cancel the places" }).click();
  await expectSaid(staff, "The places are cancelled.");
  await emailTo(other, /^Your places? (is|are) cancelled/);

  await staff.locator("summary", { hasText: "Cancel this session" }).click();
  await staff.getByRole("button", { name: "Cancel the session" }).click();
  await expectErrors(staff, { reason: "Enter why" }, { hasScripts: true });
  await fillIn(staff, { reason: "The trainer is ill" });
  await staff.getByRole("button", { name: "Cancel the session" }).click();
  await expectSaid(staff, "It is cancelled.");
  await expectAccessible(staff);
  await page.goto(linkIn(await emailTo(email, /^The date is cancelled/)));
  await expectHeading(page, "This date is cancelled");
  await expectAccessible(page);
  await page.goto(session);
  await expect(page.getByText("This date cannot be booked any more.")).toBeVisible();
});

type Wish = Record<string, string>;

/** A colleague writes a session, is told what is wrong with it, and publishes it. Gives its address on the website. */
async function writtenAndPublished(staff: Page, facts: { title: string; price: string; capacity: string }) {
  const trainer = await newTrainer();
  await staff.goto("/staff/training/sessions");
  await follow(staff, "Write one", "Write an open session");
  const when = { date: inDays(40), startTime: "13:00", endTime: "10:00" };
  await fillIn(staff, { ...facts, ...when, format: "online", onlineLink: LINK, capacity: "0" });
  await staff.getByRole("button", { name: "Save the draft" }).click();
  const wrong = { endTime: "Enter an end that is after the beginning", trainers: "Choose who trains" };
  const few = { capacity: "Enter the number of places: 1 or more" };
  await expectErrors(staff, { ...wrong, ...few }, { hasScripts: true });
  await fillIn(staff, { startTime: "10:00", endTime: "13:00", capacity: facts.capacity });
  await staff.getByLabel(trainer).check();
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await expectSaid(staff, "The draft is saved.");
  await expectAccessible(staff);
  await staff.getByRole("button", { name: "Publish it" }).click();
  await expectSaid(staff, "It is published");
  return (await staff.getByRole("link", { name: /^\/training\/sessions\// }).textContent()) ?? "";
}

async function expectSumAsTyped(page: Page): Promise<void> {
  await fillIn(page, { seats: "2", purchaseOrderNumber: "PO 1" });
  await expect(page.getByText("you owe £90.00 by invoice, due 30 days after its date")).toBeVisible();
  await expect(page.getByRole("button", { name: "Book 2 places for £90.00" })).toBeVisible();
  await fillIn(page, { purchaseOrderNumber: "" });
  await expect(page.getByRole("button", { name: "Book 2 places and pay £90.00" })).toBeVisible();
  await fillIn(page, { seats: "" });
}

async function bookPlaces(page: Page, session: string, wish: Wish): Promise<void> {
  await page.goto(session);
  await expectAccessible(page);
  await fillIn(page, wish);
  await page.getByRole("button", { name: "Book" }).click();
}

/** Goes on the waiting list of a session that is full. Gives the secret link. */
async function waitsFor(page: Page, session: string, wish: Wish): Promise<string> {
  await page.goto(session);
  await expect(page.getByRole("main")).toContainText("None. You can go on the waiting list.");
  await fillIn(page, wish);
  await page.getByRole("button", { name: "Go on the waiting list" }).click();
  await expectHeading(page, "You are on the waiting list");
  await expectAccessible(page);
  return page.url();
}

async function expectHeading(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** "Monday 4 January 2027": how a day begins in words. */
function spanStart(day: string): string {
  const words = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return words.format(new Date(`${day}T12:00:00Z`)).replaceAll(",", "");
}
