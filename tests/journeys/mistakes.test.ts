import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors, expectFilledIn, fillIn, tabTo } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatus, orderForm } from "#tests/support/journeys/order-pages.ts";
import { askForCopies, groupForm, openRequest, requestForm } from "#tests/support/journeys/request-pages.ts";

const ADDRESS = {
  addressLine1: "Enter the first line of the address",
  town: "Enter a town or city",
  postcode: "Enter a postcode",
};

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  const hasScripts = script.isOn;

  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("the order form says what is missing and what is wrong, and keeps the rest", async ({ page }) => {
      await page.goto("/order");
      const go = page.getByRole("button", { name: "Continue" }).last();
      await go.click();
      await expectErrors(
        page,
        {
          copies: "Enter how many copies you want",
          organisationName: "Enter the name of your organisation",
          contactName: "Enter your name",
          email: "Enter your email address",
          ...ADDRESS,
          payBy: "Choose how you would like to pay",
        },
        { hasScripts },
      );
      await expectAccessible(page);
      const typed = orderForm({
        ...{ copies: "2.5", sponsoredCopies: "1001", email: "priya@", postcode: "75001", phone: "call me" },
        ...{ payBy: "invoice", purchaseOrderNumber: "<b>PO</b>", billingEmail: "a@b.example, c@d.example" },
      });
      await fillIn(page, typed);
      await go.click();
      await expectErrors(
        page,
        {
          copies: "Enter how many copies you want as a whole number, like 25",
          sponsoredCopies: "Enter how many copies to give: 1,000 or fewer",
          email: "Enter one email address, like name@example.org",
          phone: "Enter a phone number with digits only, like 020 7324 2989",
          postcode:
            "Enter a full postcode in the UK, Jersey, Guernsey, the Isle of Man or BFPO, like SE1 2AB. We cannot post elsewhere, but everyone can download the guide",
          billingEmail: "Enter one email address, like name@example.org",
        },
        { hasScripts },
      );
      await expectFilledIn(page, typed);
      await expectAccessible(page);
    });

    test("the form for free copies asks of each what it needs of them", async ({ page }) => {
      await page.goto("/free-copies");
      const go = page.getByRole("button", { name: "Ask for free copies" });
      await go.click();
      await expectErrors(page, { audience: "Choose who the copies are for" }, { hasScripts });
      await fillIn(page, { audience: "individual", contactPreference: "email" });
      await go.click();
      await expectErrors(
        page,
        {
          copies: "Enter how many copies you need",
          labelName: "Enter the name to put on the parcel",
          ...ADDRESS,
          email: "Enter your email address, or choose no email",
        },
        { hasScripts },
      );
      await expectAccessible(page);
      const typed = groupForm({ copies: "0", groupName: "", groupAbout: "", contactName: "", neededBy: "2020-01-01" });
      await fillIn(page, typed);
      await go.click();
      await expectErrors(
        page,
        {
          groupName: "Enter the name of your group",
          groupAbout: "Enter what your group does, and where",
          contactName: "Enter your name, or any name we can use",
          copies: "Enter how many copies you need: 1 or more",
        },
        { hasScripts },
      );
      await expectFilledIn(page, typed);
      await fillIn(page, { groupName: "A", groupAbout: "B", contactName: "C", copies: "3" });
      await go.click();
      await expectErrors(page, { neededBy: "Enter a date from today on" }, { hasScripts });
      await expectAccessible(page);
    });

    test("finding, correcting and asking about training say what is wrong", async ({ page }) => {
      await page.goto("/find");
      await page.getByRole("button", { name: "Find it" }).click();
      await expectErrors(page, { reference: "Enter your reference", postcode: "Enter your postcode" }, { hasScripts });
      await expectAccessible(page);
      await fillIn(page, { reference: "AG-7K3F-9Q2MB", postcode: "LS1 4AB" });
      await page.getByRole("button", { name: "Find it" }).click();
      await expect(page.getByRole("alert").first()).toContainText("We found nothing with this reference");
      await expectFilledIn(page, { reference: "AG-7K3F-9Q2MB", postcode: "LS1 4AB" });
      await expectAccessible(page);

      await askForCopies(page, requestForm());
      await page.getByRole("link", { name: "Correct the address" }).click();
      await fillIn(page, { addressLine1: "", town: "", postcode: "" });
      await page.getByRole("button", { name: "Save the address" }).click();
      await expectErrors(page, ADDRESS, { hasScripts });
      await expectAccessible(page);

      await page.goto("/training/enquire");
      await page.getByRole("button", { name: "Send" }).click();
      const missing = { name: "Enter your name", email: "Enter your email address" };
      await expectErrors(page, { ...missing, message: "Enter a few words about what you need" }, { hasScripts });
      await expectAccessible(page);
    });

    test("the order form is filled in, checked and sent by keyboard alone", async ({ page }) => {
      await page.goto("/order");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: "Skip to the main content" })).toBeFocused();
      await page.keyboard.press("Enter");
      const { payBy: _, ...typed } = orderForm();
      for (const [name, text] of Object.entries(typed)) {
        await tabTo(page, `[name="${name}"]`);
        await page.keyboard.type(text);
      }
      await tabTo(page, "[name=payBy]");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your order");
      await expect(page.getByRole("main")).toContainText("By card, now");
      await tabTo(page, "main form .actions button");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Your payment" })).toBeVisible();
    });
  });
}

test("what staff leave out is said beside it, and nothing happens", async ({ page, staff }) => {
  const said = { hasScripts: true };
  const reference = await askForCopies(page, groupForm());
  await openRequest(staff, reference);
  await fillIn(staff, { copies: "41" });
  await staff.getByRole("button", { name: "Approve" }).click();
  await expectErrors(staff, { copies: "Approve at least one copy, and no more than were asked for." }, said);
  await openRequest(staff, reference);
  await staff.locator("summary", { hasText: "Ask a question" }).click();
  await staff.getByRole("button", { name: "Ask", exact: true }).click();
  await expectErrors(staff, { question: "Enter a question" }, said);
  await openRequest(staff, reference);
  await staff.locator("summary", { hasText: "Decline" }).click();
  await staff.getByRole("button", { name: "Decline", exact: true }).click();
  await expectErrors(staff, { confirm: "Tick the box to decline this request" }, said);
  await fillIn(staff, { confirm: "yes" });
  await staff.getByRole("button", { name: "Decline", exact: true }).click();
  await expectErrors(staff, { reason: "Choose a reason or write one" }, said);
  await expectStatus(page, "We have your request");

  await staff.goto("/staff/stock");
  await staff.getByRole("button", { name: "Book in" }).click();
  await expectErrors(staff, { copies: "Enter how many copies came" }, said);
  await expectAccessible(staff);
  await staff.goto("/staff/people");
  await staff.getByRole("button", { name: "Invite", exact: true }).click();
  await expectErrors(staff, { email: "Enter their email address", role: "Choose a role" }, said);
  await expectAccessible(staff);
});
