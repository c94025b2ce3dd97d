import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { bankRows, whoWeAreRows } from "./supplier-rows.tsx";

export const metadata: Metadata = { title: "Supplier details" };

const HEADING = (
  <PageHeading title="Supplier details" lead="For finance and procurement: what you need to set us up." />
);

/** What a buyer's finance office asks for, to be printed or copied. */
export default async function SupplierPage() {
  const [details, contact] = await Promise.all([supplierDetails(), contactLine()]);
  if (details === null)
    return (
      <>
        {HEADING}
        <div className="prose">
          <p>
            We are getting this page ready. Meanwhile, please ask us for what your form needs, and we will send it to
            you: <Contact line={contact} />.
          </p>
        </div>
      </>
    );
  return (
    <>
      {HEADING}
      <div className="prose">
        <section className="stack" aria-labelledby="who-title">
          <h2 id="who-title">Who we are</h2>
          <SummaryList rows={whoWeAreRows(details)} />
        </section>
        <section className="stack" aria-labelledby="bank-title">
          <h2 id="bank-title">How to pay us</h2>
          <SummaryList rows={bankRows(details)} />
          <p>
            Please give our invoice number with your payment. If you hear that our bank details have changed, do not pay
            before you have asked us.
          </p>
        </section>
        <p>
          Questions? <Contact line={details.whoToAsk ?? contact} />
        </p>
        <p className="no-print soft">To keep a copy, print this page: only these details are printed.</p>
      </div>
    </>
  );
}
