import { ButtonLink } from "#app/_components/button-link.tsx";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { YourData } from "#app/_components/your-data.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicQuote } from "#domain/quoting/public-quote.ts";
import { quoteByToken } from "#use-cases/quoting/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { AcceptForm } from "./accept-form.tsx";
import { acceptanceValues } from "./acceptance-values.ts";
import { WhatIsOffered } from "./what-is-offered.tsx";

export const metadata = { title: TITLE_BY_FORM };

type QuotePageProps = { params: Promise<{ token: string }> };

export default async function QuotePage({ params }: QuotePageProps) {
  const { token } = await params;
  const [found, contact, seller] = await Promise.all([quoteByToken(token), contactLine(), supplierDetails()]);
  const quote = found ?? (await refuseUnknownLink());
  const { title, lead, isOpen } = publicQuote(quote, new Date());
  return (
    <>
      {!isOpen && <title>Your quote</title>}
      <PageHeading above={`Your quote ${quote.reference}`} title={title} lead={lead} />
      <div className="measure stack">
        {quote.status === "accepted" && quote.order && (
          <ButtonLink href={`/orders/${quote.order.token}`}>See the order</ButtonLink>
        )}
        {quote.replacedBy && <ButtonLink href={`/quotes/${quote.replacedBy}`}>See the newer version</ButtonLink>}
        <WhatIsOffered quote={quote} seller={seller} />
        <ul className="no-print">
          <li>
            <a href={`/quotes/${token}/quote.pdf`}>Download the quote as a PDF</a>
          </li>
          <li>
            <a href="/supplier">See our supplier details</a>
          </li>
        </ul>
        {isOpen && <AcceptForm token={token} formKey={mintFormKey()} standing={acceptanceValues(quote.recipient)} />}
        {isOpen && (
          <p className="no-print">
            Is it not what you want? <a href="#questions">Ask us to change it</a>, or{" "}
            <a href={`/quotes/${token}/decline`}>decline the quote</a>.
          </p>
        )}
        <p className="soft" id="questions">
          Questions, or a change? Give the reference <span className="unbroken">{quote.reference}</span>:{" "}
          <Contact line={contact} />
        </p>
        <YourData token={token} />
      </div>
    </>
  );
}
