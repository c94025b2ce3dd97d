import { enquiryForm } from "#tests/support/enquiries.ts";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors, expectFilledIn, fillIn } from "#tests/support/journeys/fields.ts";
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
      if (script.isOn) await expect(page.getByText("For this many copies, we will give you a quote.")).toBeVisible();
      await page
        .getByRole("button", { name: script.isOn ? "Ask for a quote" : "Continue" })
        .last()
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you: we will send you a quote");
      await expectAccessible(page);
      const reference = await referenceOn(page);
      await expectEmails(form.email, [`We have your request for a quote ${reference}`]);
      const { text } = await emailTo(form.email, /quote/);
      for (const words of ["500 copies", "Usually within 3 working days."]) expect(text).toContain(words);
      await emailTo(administrator.email, "A new enquiry came in");

      await staff.goto("/staff/enquiries");
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

    test("a question about training reaches the staff, who plan, note, decline and open it again", async ({
      page,
      staff,
    }) => {
      await page.goto("/training");
      await expectAccessible(page);
      await follow(page, /ask about training/i, "Ask about training");
      const form = enquiryForm({ contactName: "Alex Okafor", email: freshEmail("alex") });
      await fillIn(page, { ...form, groupSize: "many" });
      await page.getByRole("button", { name: "Send" }).click();
      await expectErrors(
        page,
        { groupSize: "Enter a number, like 20. A guess is enough" },
        { hasScripts: script.isOn },
      );
      await expectFilledIn(page, { ...form, groupSize: "many" });
      await fillIn(page, { groupSize: "14" });
      await page.getByRole("button", { name: "Send" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
      await expectAccessible(page);
      const reference = await referenceOn(page);
      await expectEmails(form.email ?? "", [`We have your enquiry ${reference}`]);

      await staff.goto("/staff");
      await staff.getByRole("link", { name: /training enquir/ }).click();
      await expectAccessible(staff);
      await staff.getByRole("link", { name: "List", exact: true }).click();
      await expectAccessible(staff);
      await staff.goto(`/staff/enquiries?reference=${reference}`);
      await expect(staff.getByRole("heading", { level: 1 })).toHaveText(reference);
      for (const words of ["Alex Okafor", "14 people: 8 staff", "HU1 2AB", "To speak up in meetings.", "Step-free"])
        await expect(staff.getByRole("main")).toContainText(words);
      await expectAccessible(staff);
      await staff.getByRole("button", { name: "I am answering" }).click();
      await expectSaid(staff, "You answer this enquiry.");
      await fillIn(staff, { nextAction: "Ring them", nextActionOn: form.preferredDate1 ?? "" });
      await staff.getByRole("button", { name: "Save the plan" }).click();
      await expectSaid(staff, "What comes next is saved.");
      await fillIn(staff, { note: "They sounded keen." });
      await staff.getByRole("button", { name: "Save the note" }).click();
      await expectSaid(staff, "The note is saved.");
      await expect(staff.getByRole("main")).toContainText("They sounded keen.");
      await staff.getByText("Decline it").click();
      await fillIn(staff, { reason: "No day is free." });
      await staff.getByRole("button", { name: "Decline the enquiry" }).click();
      await expectSaid(staff, "The enquiry is declined. The customer is told why by email.");
      await emailTo(form.email ?? "", `About your enquiry ${reference}`);
      await staff.getByRole("button", { name: "Open again" }).click();
      await expectSaid(staff, "The enquiry is open again");
      await expectAccessible(staff);
    });
  });
}
