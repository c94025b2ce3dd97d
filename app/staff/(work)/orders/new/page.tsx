import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import type { RawAnswers } from "#domain/forms/fields.ts";
import type { PublicationOnSale } from "#domain/ordering/basket.ts";
import { copiesField } from "#domain/ordering/order-answers.ts";
import { checkTakenAnswers } from "#domain/ordering/taken-answers.ts";
import { openDraft } from "#use-cases/ordering/draft.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { TakeForm } from "./take-form.tsx";

export const metadata: Metadata = { title: TITLE_BY_FORM };

/** `?draft=…` fills in everything that was typed before. */
export default async function TakeOrderPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const draft = oneOf((await searchParams).draft);
  const [onSale, typed] = await Promise.all([
    publicationsOnSale(),
    draft === undefined ? null : openDraft(draft, new Date()),
  ]);
  const publications = onSale.map((publication) => ({ ...publication, field: copiesField(publication, onSale) }));
  const standing: FormState = typed ? typedBefore(typed, onSale) : { values: {}, errors: {} };
  const heading = (
    <>
      <PageHeading
        above={<WayBack href="/staff/orders" to="Orders" />}
        title="Take an order"
        lead="For somebody who phones or writes. You see the price before it is placed."
      />
      {draft !== undefined && !typed && <NotKept />}
    </>
  );
  if (onSale.length === 0)
    return (
      <>
        <title>Take an order – Release</title>
        {heading}
        <EmptyState title="Nothing can be ordered just now." />
      </>
    );
  return <TakeForm formKey={mintFormKey()} standing={standing} publications={publications} heading={heading} />;
}

function typedBefore(values: RawAnswers, onSale: readonly PublicationOnSale[]): FormState {
  const checked = checkTakenAnswers(values, onSale);
  return { values, errors: checked.ok ? {} : checked.errors };
}

function NotKept() {
  return (
    <Notice title="Please fill in the form again">
      <p>What is typed is kept for two hours only. This form placed no order.</p>
    </Notice>
  );
}
