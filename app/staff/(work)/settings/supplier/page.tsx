import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { SupplierForm } from "./supplier-form.tsx";
import { supplierValues } from "./supplier-values.ts";

export const metadata: Metadata = { title: "Supplier details" };

const SAYINGS = { done: { kept: "The supplier details are saved. Buyers read them from now on." } };

/** What buyers, invoices and receipts say of us. */
export default async function SupplierSettingsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const details = await supplierDetails();
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/settings" to="Settings" />}
        title="Supplier details"
        lead={
          <>
            Everybody can read them at <a href="/supplier">/supplier</a>. Receipts and invoices use them too.
          </>
        }
      />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <SupplierForm standing={supplierValues(details)} />
    </>
  );
}
