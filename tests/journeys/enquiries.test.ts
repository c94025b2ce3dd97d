import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, expectEmails } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { freshEmail, orderForm, referenceOn } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("500 copies become a question for a quote, and nothing typed is lost", async ({
      page,
      staff,
      administrator,
    }) => {
      const typed = {
        ...{ organisationName: "Northshire County Council", phone: "020 7324 2989", email: freshEmail("orders") },
        ...{ addressLine2: "Unit 4, the Old Mill", deliveryNote: "Deliveries before noon." },
        ...{ purchaseOrderNumber: "PO-77-A", billingEmail: "accounts@northshire.example" },
      };
      const form = orderForm({ copies: "500", sponsoredCopies: "20", payBy: "invoice", ...typed });
      await page.goto("/order");
      await fillIn(page, form);
      if (script.isOn) await expect(page.getByText("For this many copies we give you a quote.")).toBeVisible();
      await page
        .getByRole("button", { name: script.isOn ? "Ask for a quote" : "Continue" })
        .last()
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you: we will make you a quote");
      await expectAccessible(page);
      const reference = await referenceOn(page);
      await expectEmails(form.email, [`We have your enquiry ${reference}`]);
      await emailTo(administrator.email, "A new enquiry came in");

      await staff.goto("/staff/enquiries?show=quote");
      await expectAccessible(staff);
      const card = staff.getByRole("listitem").filter({ hasText: reference });
      for (const words of [
        ...Object.values(typed),
        "12 Canal Street",
        "Leeds",
        "LS1 4AB",
        "500 copies",
        "20 sponsored copies",
        "invoice",
      ])
        await expect(card).toContainText(words);
      await staff.getByRole("button", { name: `Close: ${reference}` }).click();
      await expectSaid(staff, `The enquiry ${reference} is closed.`);
      await expect(card, "what is open").toHaveCount(0);
      await staff.getByRole("link", { name: "Closed" }).click();
      await staff.waitForURL(/show=closed/);
      await expectAccessible(staff);
      await expect(staff.getByText(reference)).toBeVisible();
    });

    test("a question about training reaches the staff, who close it", async ({ page, staff }) => {
      await page.goto("/training");
      await expectAccessible(page);
      await follow(page, /ask about training/i, "Ask about training");
      const form = {
        name: "Alex Okafor",
        organisationName: "Harbour Services",
        email: freshEmail("alex"),
        message: "About 15 people,\nstaff and volunteers, in Bristol in May.",
      };
      await fillIn(page, form);
      await page.getByRole("button", { name: "Send" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
      await expectAccessible(page);
      const reference = await referenceOn(page);
      await expectEmails(form.email, [`We have your enquiry ${reference}`]);

      await staff.goto("/staff");
      await staff.getByRole("link", { name: /training enquir/ }).click();
      const card = staff.getByRole("listitem").filter({ hasText: reference });
      for (const words of ["Alex Okafor", "Harbour Services", form.email, "About 15 people,"])
        await expect(card).toContainText(words);
      await staff.getByRole("button", { name: `I am answering: ${reference}` }).click();
      await expectSaid(staff, "You answer this enquiry.");
      await expectAccessible(staff);
      await expect(card).toContainText("Answered by you");
      await staff.getByRole("button", { name: `Close: ${reference}` }).click();
      await expectSaid(staff, `The enquiry ${reference} is closed.`);
      await expectAccessible(staff);
      await staff.getByRole("button", { name: `Open it again: ${reference}` }).click();
      await expectSaid(staff, "The enquiry is open again");
      await expect(card).toContainText("Answered by you");
    });
  });
}
