import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { orderByInvoice, orderForm } from "#tests/support/journeys/order-pages.ts";

test("staff find an order by the beginnings of words, and share what they filtered by its address", async ({
  page,
  staff,
}) => {
  const organisationName = "Zebra Quay Recovery";
  const reference = await orderByInvoice(page, orderForm({ organisationName, purchaseOrderNumber: "PO-77-ZQ" }));
  await staff.goto("/staff/search");
  await expectAccessible(staff);
  const found = staff.getByRole("link", { name: reference });
  for (const words of ["zeb reco", "QUAY zebra", "PO-77-ZQ"]) {
    await staff.goto(`/staff/search?q=${encodeURIComponent(words)}`);
    await expect(found.first(), words).toBeVisible();
    await expectAccessible(staff);
  }
  await staff.goto("/staff/search?q=zebra&kind=request");
  await expect(found).toHaveCount(0);
  await staff.goto("/staff/search?q=xylophone%20zebra");
  await expect(found).toHaveCount(0);
  await expectAccessible(staff);
  await staff.goto("/staff/orders");
  await staff.getByRole("searchbox").or(staff.locator("[name=q]")).first().fill(reference.toLowerCase());
  await staff.keyboard.press("Enter");
  await expect(staff).toHaveURL(new RegExp(`/staff/orders/${reference}$`));
});
