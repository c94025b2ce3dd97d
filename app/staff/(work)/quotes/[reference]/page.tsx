import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { WhatIsOffered } from "#app/quotes/[token]/what-is-offered.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { OfferButtons, OtherVersions } from "#app/staff/_work/offer-parts.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { OfferStatusTag } from "#app/staff/_work/status-words.tsx";
import { TooFewCopies } from "#app/staff/_work/too-few-copies.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { WithVat } from "#app/staff/_work/with-vat.tsx";
import { readReference } from "#domain/reference.ts";
import { historyOfQuote, type Quote, quoteVersions } from "#use-cases/quoting/queries.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { quoteValues } from "../quote-values.ts";
import { titlesToQuote } from "../titles.ts";
import { quoteAction } from "./actions.ts";
import { DraftForm } from "./draft-form.tsx";

const SAYINGS = {
  done: {
    saved: "The draft is saved. Nobody outside sees it before you send it.",
    sent: "The quote is on its way by email.",
    withdrawn: "It is taken back.",
    renewed: "This is a new version. The customer keeps the last one until you send it.",
  },
  notDone: {
    not_draft: "It is not a draft any more.",
    not_open: "It is accepted, or over, already.",
    changed_meanwhile: "A colleague changed it meanwhile. Look at it once more.",
    accepted: "The customer accepted the version before: it is an order.",
    no_email: "No email address is left to send it to.",
    is_draft: "A new version is being written already.",
  },
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_orders");
  return referenceTitle("Quote", (await params).reference);
}

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export default async function QuotePage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_orders");
  const query = await searchParams;
  const reference = readReference((await params).reference);
  const [quote, ...others] = reference === null ? [] : await quoteVersions(reference);
  if (!quote || reference === null) return noSuchPage();
  const [history, seller, titles] = await Promise.all([
    historyOfQuote(reference),
    supplierDetails(),
    titlesToQuote(quote),
  ]);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/quotes" to="Quotes" beside={quote.recipient.organisationName} />}
        title={reference}
        lead={<OfferStatusTag status={quote.status} />}
        actions={<OfferButtons offer={quote} action={quoteAction} />}
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      {(quote.status === "draft" || quote.status === "sent") && (
        <TooFewCopies lines={quote.lines.filter(({ kind }) => kind === "copies")} />
      )}
      <div className="work-columns">
        <section>
          <WhatIsOffered quote={quote} seller={seller} />
          {quote.status === "draft" && (
            <>
              <h2>Change the draft</h2>
              <WithVat>
                <DraftForm
                  key={quote.version}
                  reference={reference}
                  seen={quote.version}
                  titles={titles}
                  standing={quoteValues(quote)}
                />
              </WithVat>
            </>
          )}
        </section>
        <section>
          <h2>About it</h2>
          <SummaryList rows={factsOf(quote)} />
          {others.length > 0 && <OtherVersions versions={others} />}
          <EmailList
            recipientId={quote.recipient.id}
            by={by}
            from={`/staff/quotes/${reference}`}
            emailed={oneOf(query.emailed)}
          />
          <EraseLink reference={reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}

function factsOf({ number, status, recipient, expiresAt, daysOpen, enquiry, order }: Quote) {
  const until = expiresAt ? whenText(expiresAt, "short_with_time") : `${daysOpen} days from when it is sent`;
  return [
    { key: "Version", value: number },
    { key: "For", value: recipient.contactName ?? "Forgotten" },
    { key: "Email", value: recipient.email ?? "none left" },
    ...(recipient.phone ? [{ key: "Phone", value: recipient.phone }] : []),
    { key: "Valid until", value: until },
    ...(enquiry
      ? [{ key: "Enquiry", value: <a href={`/staff/enquiries?reference=${enquiry.reference}`}>{enquiry.reference}</a> }]
      : []),
    ...(order
      ? [
          {
            key: status === "accepted" ? "Order" : "Order, not paid",
            value: <a href={`/staff/orders/${order.reference}`}>{order.reference}</a>,
          },
        ]
      : []),
  ];
}
