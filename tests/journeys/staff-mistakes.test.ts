import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors, fillIn } from "#tests/support/journeys/fields.ts";
import { test } from "#tests/support/journeys/journey.ts";
import { expectStatusNow } from "#tests/support/journeys/order-pages.ts";
import { askForCopies, groupForm, openRequest } from "#tests/support/journeys/request-pages.ts";

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
  const missing = { reason: "Choose a reason or write one", confirm: "Tick the box to decline this request" };
  await expectErrors(staff, missing, said);
  await fillIn(staff, { confirm: "yes" });
  await staff.getByRole("button", { name: "Decline", exact: true }).click();
  await expectErrors(staff, { reason: missing.reason }, said);
  await expectStatusNow(page, "We have your request");

  await staff.goto("/staff/stock");
  await staff.getByRole("button", { name: "Book in" }).click();
  await expectErrors(staff, { copies: "Enter how many copies came" }, said);
  await expectAccessible(staff);
  await staff.goto("/staff/people");
  await staff.getByRole("button", { name: "Invite", exact: true }).click();
  await expectErrors(staff, { email: "Enter their email address", role: "Choose a role" }, said);
  await expectAccessible(staff);
});
