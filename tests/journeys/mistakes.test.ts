import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors, expectFilledIn, fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { orderForm } from "#tests/support/journeys/order-pages.ts";
import { askForCopies, groupForm, requestForm } from "#tests/support/journeys/request-pages.ts";

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
      await expectErrors(
        page,
        {
          audience: "Choose who the copies are for",
          copies: "Enter how many copies you need",
          labelName: "Enter the name to put on the parcel",
          ...ADDRESS,
        },
        { hasScripts },
      );
      await expect(page).toHaveTitle("Error: Free copies – Release");
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
          neededBy: "Enter today’s date or a later one",
          copies: "Enter how many copies you need: 1 or more",
        },
        { hasScripts },
      );
      await expectFilledIn(page, typed);
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
      await fillIn(page, { labelName: "", addressLine1: "2 Dock Street", town: "Hull", postcode: "HU1 2AB" });
      await page.getByRole("button", { name: "Save the address" }).click();
      await expectErrors(page, { labelName: "Enter the name to put on the parcel" }, { hasScripts });

      await page.goto("/training/enquire");
      await page.getByRole("button", { name: "Send" }).click();
      const reach = "Enter an email address or a phone number, so that we can answer";
      await expectErrors(page, { contactName: "Enter your name", email: reach }, { hasScripts });
      await expectAccessible(page);
    });
  });
}
