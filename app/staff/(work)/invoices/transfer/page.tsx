import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { FindBox } from "#app/staff/_work/find-box.tsx";
import type { SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { londonDay } from "#domain/london-day.ts";
import { invoicesOwed } from "#use-cases/invoicing/queries.ts";
import { wordsIn } from "../../search/asked.ts";
import { findInvoicesAction } from "./find-action.ts";
import { TransferForm } from "./transfer-form.tsx";

export const metadata: Metadata = { title: "Record a bank transfer" };

/** What came to the charity's own account, for one invoice or several. Transfers to Stripe's account find their way by themselves. */
export default async function TransferPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const q = shortened(cleanLine(wordsIn(await searchParams)), 100);
  const owed = await invoicesOwed(q);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/invoices" to="Invoices" />}
        title="Record a bank transfer"
        lead="For money that came to our own bank account. What is paid to the account on an invoice arrives here by itself."
      />
      <FindBox action={findInvoicesAction} name="q" label="Find the invoices it is for" defaultValue={q} />
      {owed.length === 0 ? (
        <EmptyState
          title={q === "" ? "No invoice is waiting to be paid." : "No invoice that is owed fits these words."}
        >
          {q !== "" && (
            <p>
              <a href="/staff/invoices/transfer">See all that are owed</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <section className="work-section" aria-label="The transfer">
          <TransferForm invoices={owed} formKey={mintFormKey()} today={londonDay(new Date())} />
        </section>
      )}
    </>
  );
}
