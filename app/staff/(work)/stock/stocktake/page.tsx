import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { titlesToCount } from "#use-cases/stock/look-at-counts.ts";
import { StocktakeForm } from "./stocktake-form.tsx";

export const metadata: Metadata = { title: "Count the stock" };

/** Where the shelf is counted, blind: what the books say is shown only beside a count. */
export default async function StocktakePage() {
  await requireStaff("manage_stock");
  const titles = await titlesToCount();
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href="/staff/stock" to="Stock" />}
        title="Count the stock"
        lead="Count every copy in the building, those in packed parcels too: they leave the count when they are dispatched. What our records say is shown afterwards."
      />
      {titles.length === 0 ? (
        <EmptyState title="No title is on sale, so there is nothing to count." />
      ) : (
        <StocktakeForm titles={titles} formKey={mintFormKey()} />
      )}
    </div>
  );
}
