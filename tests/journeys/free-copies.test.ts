import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { STAFF_DOMAIN } from "#tests/support/journeys/colleagues.ts";
import { expectErrors, expectFilledIn, fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailsTo, emailTo, expectEmails } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatus, expectStatusNow } from "#tests/support/journeys/order-pages.ts";
import { claim, claimPackAndDispatch, expectSaid, openQueue } from "#tests/support/journeys/packing-table.ts";
import { askForCopies, groupForm, openRequest, requestForm } from "#tests/support/journeys/request-pages.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("one copy without an email: found again, its address put right, and sent", async ({ page, staff }) => {
      await haveCopies(staff, 1);
      const before = await emailsTo("");
      const form = requestForm();
      const reference = await askForCopies(page, form);
      await expectStatus(page, "We are getting your parcel ready");
      await expect(page.getByRole("heading", { name: "Write this down" })).toBeVisible();
      const ownPage = page.url();

      await follow(page, "Find my order", "Find my order");
      await fillIn(page, { reference: reference.toLowerCase().replaceAll("-", " "), postcode: "hu12aa" });
      await page.getByRole("button", { name: "Find it" }).click();
      await expect(page).toHaveURL(ownPage);

      await follow(page, "Correct the address", "Correct the address");
      await expectFilledIn(page, { labelName: "J. Doe", addressLine1: form.addressLine1 });
      await fillIn(page, { labelName: "Jo", addressLine2: "2 Dock Street" });
      await page.getByRole("button", { name: "Save the address" }).click();
      await expect(page.getByRole("status")).toHaveText("The address is corrected.");
      await expectAccessible(page);

      await openQueue(staff, reference);
      await follow(staff, reference, reference);
      await expect(staff.getByRole("main")).toContainText("2 Dock Street");
      await claimPackAndDispatch(staff, reference);
      await expectStatusNow(page, "Your parcel is on its way");
      await expect(page.getByRole("link", { name: "Correct the address" })).toHaveCount(0);
      expect(await page.title(), "what stands in the tab").toBe("Your request");

      const known = new Set(before.map(({ id }) => id));
      const sent = (await emailsTo("")).filter(({ id }) => !known.has(id)).flatMap(({ to }) => to);
      expect(sent.filter((recipient) => !recipient.endsWith(`@${STAFF_DOMAIN}`))).toEqual([]);
    });

    test("a group gets fewer than it asked for, with a note", async ({ page, staff }) => {
      await haveCopies(staff, 20);
      const form = groupForm();
      const reference = await askForCopies(page, form);
      await expectStatus(page, "We have your request");
      await staff.goto("/staff/free-copies");
      await expectAccessible(staff);
      await follow(staff, reference, reference);
      await fillIn(staff, { copies: "20", note: "Ask again in March for the rest." });
      await staff.getByRole("button", { name: "Approve" }).press("Enter");
      await expectSaid(staff, "Approved.");
      if (script.isOn)
        await expect(staff.locator(":focus"), "the focus is where it is said").toContainText("Approved.");
      await expectAccessible(staff);

      await expectStatusNow(page, "We are getting your parcel ready");
      await expect(page.getByText("You asked for 40 copies. We can send you 20 this time.")).toBeVisible();
      await expect(page.getByText("Ask again in March for the rest.")).toBeVisible();
      await expectAccessible(page);
      const email = await emailTo(form.email, "We are getting your parcel ready");
      expect(email.text).toContain("Ask again in March for the rest.");
      await claimPackAndDispatch(staff, reference);
      await expectStatusNow(page, "Your parcel is on its way");
      await expectEmails(form.email, [
        "We have your request",
        "We are getting your parcel ready",
        "Your parcel is on its way",
      ]);
    });

    test("a group that wants plain subjects is asked, answers, and gets its copies", async ({ page, staff }) => {
      await haveCopies(staff, 40);
      const form = groupForm({ contactPreference: "plain" });
      const reference = await askForCopies(page, form);
      await openRequest(staff, reference);
      await staff.getByText("Ask a question").click();
      await expectAccessible(staff);
      await fillIn(staff, { question: "Who hands them out, and where?" });
      await staff.getByRole("button", { name: "Ask", exact: true }).click();
      await expectSaid(staff, "Your question was sent.");

      await expectStatusNow(page, "We have a question for you");
      await expectAccessible(page);
      await expect(page.getByText("Who hands them out, and where?")).toBeVisible();
      await fillIn(page, { answer: "Two of us, at the drop-in on Spring Bank." });
      await page.getByRole("button", { name: "Send your answer" }).click();
      await expectStatus(page, "Thank you for your answer");
      await expectAccessible(page);

      await openRequest(staff, reference);
      await expect(staff.getByText("Two of us, at the drop-in on Spring Bank.")).toBeVisible();
      await staff.getByRole("button", { name: "Approve" }).click();
      await expectSaid(staff, "Approved.");
      await claim(staff, reference);
      await expectStatusNow(page, "We are getting your parcel ready");
      await expectEmails(form.email, ["About your request", "About your request", "About your request"]);
      for (const { from, subject, text } of await emailsTo(form.email))
        expect(`${from} ${subject} ${text}`).not.toMatch(
          /drug|treatment|advocacy|guide|copies|drop-in|hands them out/i,
        );
    });

    test("a group says on the phone that it needs no copies any more, and staff cancel", async ({ page, staff }) => {
      const form = groupForm();
      const reference = await askForCopies(page, form);
      await openRequest(staff, reference);
      await staff.getByRole("button", { name: "Approve" }).click();
      await expectSaid(staff, "Approved.");
      await staff.locator("summary", { hasText: "Cancel this request" }).click();
      await expectAccessible(staff);
      await staff.getByRole("button", { name: "Cancel the request" }).click();
      const missing = { why: "Enter a reason", confirm: "Tick the box to cancel this request" };
      await expectErrors(staff, missing, { hasScripts: true });
      await fillIn(staff, { why: "You asked us to on the phone.", confirm: "yes" });
      await staff.getByRole("button", { name: "Cancel the request" }).click();
      await expectSaid(staff, "Cancelled: nothing will be sent.");
      await expect(staff.getByText(/cancelled the request: You asked us to on the phone\./)).toBeVisible();

      await expectStatusNow(page, "This request is cancelled");
      await expect(page.getByText("You asked us to on the phone.")).toBeVisible();
      await expectAccessible(page);
      const subjects = ["We have your request", "We are getting your parcel ready", "About your request"];
      await expectEmails(form.email, subjects);
    });

    test("a group is told kindly that it cannot be, and what it can have", async ({ page, staff }) => {
      const form = groupForm({ groupName: "Northern Training Ltd" });
      const reference = await askForCopies(page, form);
      await openRequest(staff, reference);
      await staff.locator("summary", { hasText: "Decline" }).click();
      await fillIn(staff, { reason: "Your company can order copies on our website.", confirm: "yes" });
      await staff.getByRole("button", { name: "Decline", exact: true }).click();
      await expectSaid(staff, "Declined.");

      await expectStatusNow(page, "We cannot send a parcel this time");
      await expectAccessible(page);
      await expect(page.getByText("Your company can order copies on our website.")).toBeVisible();
      await page.getByRole("link", { name: "download it" }).click();
      await expect(page).toHaveURL("/#download");
      await expectEmails(form.email, ["We have your request", "About your request"]);
    });
  });
}
