import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { ownAccountRows, payingRows, whoWeAreRows } from "./supplier-rows.tsx";

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
          <SummaryList rows={payingRows(details)} />
          <p>Please give our invoice number with your payment.</p>
        </section>
        {details.bank && (
          <section className="stack" aria-labelledby="own-title">
            <h2 id="own-title">Our own account</h2>
            <p>
              It is not the one on your invoices. Where your system keeps one account for each supplier, you can pay to
              this one: a person here puts your payment to its invoice, which takes longer.
            </p>
            <SummaryList rows={ownAccountRows(details.bank)} />
          </section>
        )}
        <p>
          If anybody tells you of another account than the one on the invoice
          {details.bank && " or this one"}, or that our bank details have changed, do not pay before you have asked us.
          To be sure of an invoice, open it by the link in our email or on your order’s page.
        </p>
        <p>
          Questions? <Contact line={details.whoToAsk ?? contact} />
        </p>
        <p className="no-print soft">To keep a copy, print this page: only these details are printed.</p>
      </div>
    </>
  );
}
