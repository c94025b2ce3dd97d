import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { askForCopies, groupForm, openRequest } from "#tests/support/journeys/request-pages.ts";

test("an administrator erases somebody who has no link any more, once nothing of theirs is open", async ({
  page,
  staff,
  packers,
  openBrowser,
}) => {
  const form = groupForm({ contactName: "Wren Robin" });
  const reference = await askForCopies(page, form);
  const link = page.url();

  await openRequest(staff, reference);
  await follow(staff, "Erase this person’s details", "Erase this person’s details");
  await expectAccessible(staff);
  await expect(staff.getByText("They cannot be erased yet")).toBeVisible();
  await expect(staff.getByText("A request is in review. Decide it first.")).toBeVisible();
  await expect(staff.getByRole("button", { name: "Erase" })).toHaveCount(0);

  await follow(staff, reference, reference);
  await staff.locator("summary", { hasText: "Decline" }).click();
  await fillIn(staff, { reason: "No more copies.", confirm: "yes" });
  await staff.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(staff.getByText("Declined.", { exact: true })).toBeVisible();

  await follow(staff, "Erase this person’s details", "Erase this person’s details");
  await expect(staff.getByRole("heading", { name: "What goes, at once and for good" })).toBeVisible();
  await staff.getByRole("button", { name: "Erase this person’s details" }).click();
  await expect(staff.getByRole("link", { name: "Tick the box to erase this person’s details" })).toBeVisible();
  await expectAccessible(staff);
  await staff.getByLabel("They asked for it").check();
  await staff.getByRole("button", { name: "Erase this person’s details" }).click();
  await expect(staff.getByText("Their details were erased on")).toBeVisible();
  await expectAccessible(staff);

  await follow(staff, reference, reference);
  await expect(staff.getByText("erased the customer’s name, address and messages")).toBeVisible();
  await expect(staff.getByText("Wren Robin")).toHaveCount(0);
  await expect(staff.getByRole("link", { name: "Erase this person’s details" })).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByText("Wren Robin")).toHaveCount(0);

  const sam = await openBrowser(packers.sam);
  const other = await askForCopies(page, groupForm());
  await openRequest(sam, other);
  await expect(sam.getByRole("link", { name: "Erase this person’s details" })).toHaveCount(0);
});
