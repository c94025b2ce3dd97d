import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { WithVat } from "#app/staff/_work/with-vat.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readReference } from "#domain/reference.ts";
import { quoteOfEnquiry } from "#use-cases/quoting/queries.ts";
import { enquiryByReference } from "#use-cases/training/queries.ts";
import { type QuotedTitle, titlesToQuote } from "../titles.ts";
import { StartForm } from "./start-form.tsx";

export const metadata: Metadata = { title: "Write a quote" };

/**
 * A quote for an enquiry, or for somebody who asked otherwise. An enquiry that has one leads to it. `?copies.AG-1=600` fills in
 * copies of a title.
 */
export default async function NewQuotePage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const query = await searchParams;
  const asked = oneOf(query.enquiry);
  const reference = asked === undefined ? null : readReference(asked);
  const [enquiry] = reference === null ? [] : await enquiryByReference(["quote"], reference);
  if (asked !== undefined && enquiry === undefined) return noSuchPage();
  const made = enquiry ? await quoteOfEnquiry(enquiry.reference) : null;
  if (made !== null) redirect(`/staff/quotes/${made}`);
  const titles = await titlesToQuote(undefined);
  const [first] = titles;
  const begun =
    first && enquiry?.copies ? { [`copies.${first.sku}`]: String(enquiry.copies) } : copiesIn(query, titles);
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href="/staff/quotes" to="Quotes" />}
        title="Write a quote"
        lead={enquiry ? `For ${enquiry.organisationName ?? enquiry.contactName ?? "the enquiry"}.` : undefined}
      />
      {enquiry?.messages.map(({ body, at }) => (
        <p key={at.getTime()} className="work-said">
          {body}
        </p>
      ))}
      <WithVat>
        <StartForm titles={titles} enquiry={enquiry?.reference ?? null} formKey={mintFormKey()} begun={begun} />
      </WithVat>
    </div>
  );
}

function copiesIn(query: Awaited<SearchParams>, titles: readonly QuotedTitle[]): Record<string, string> {
  const names = [...titles.map(({ sku }) => `copies.${sku}`), "sponsoredCopies"];
  const asked = names.map((name) => [name, readWholeNumber(oneOf(query[name]) ?? "")] as const);
  return Object.fromEntries(asked.flatMap(([name, copies]) => (copies === null ? [] : [[name, String(copies)]])));
}
