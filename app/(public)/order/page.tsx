import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { PublicNotice } from "#app/_components/passage.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import type { RawAnswers } from "#domain/forms/fields.ts";
import type { PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers, copiesField } from "#domain/ordering/order-answers.ts";
import { openDraft } from "#use-cases/ordering/draft.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { writtenPassages } from "#use-cases/settings/passages.ts";
import style from "./order.module.css";
import { OrderForm } from "./order-form.tsx";
import { PriceTable } from "./price-table.tsx";

type OrderPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What was typed before is in the address by its draft only, and stays out of every index. */
export async function generateMetadata({ searchParams }: OrderPageProps): Promise<Metadata> {
  const isOpen = (await searchParams).draft === undefined;
  return { title: TITLE_BY_FORM, robots: { index: isOpen, follow: isOpen } };
}

/** `?copies=25` fills the quantity in; `?draft=…` everything that was typed before. */
export default async function OrderPage({ searchParams }: OrderPageProps) {
  const asked = await searchParams;
  const draft = typeof asked.draft === "string" ? asked.draft : null;
  const [onSale, typed, written] = await Promise.all([
    publicationsOnSale(),
    draft === null ? null : openDraft(draft, new Date()),
    writtenPassages(),
  ]);
  if (onSale.length === 0) return <NothingOnSale />;
  const publications = onSale.map((publication) => ({ ...publication, field: copiesField(publication, onSale) }));
  const standing = typed ? typedBefore(typed, onSale) : { values: onlyText(asked, publications), errors: {} };
  const heading = (
    <>
      <PageHeading
        title="Order copies"
        lead={
          <>
            For services, councils, trusts and charities. Every price includes delivery. To set us up as a supplier, see
            our <a href="/supplier">supplier details</a>.
          </>
        }
      />
      <PublicNotice written={written} />
      {draft !== null && !typed && <NotKept />}
    </>
  );
  return (
    <OrderForm formKey={mintFormKey()} standing={standing} publications={publications} heading={heading}>
      <div className={style.prices}>
        {publications.map(({ id, title, prices }) => (
          <PriceTable key={id} title={publications.length > 1 ? title : null} prices={prices} />
        ))}
      </div>
    </OrderForm>
  );
}

/** A draft that cannot be ordered any more as it stands says at once what has to be put right. */
function typedBefore(values: RawAnswers, onSale: readonly PublicationOnSale[]): FormState {
  const checked = checkOrderAnswers(values, onSale);
  return { values, errors: checked.ok ? {} : checked.errors };
}

function onlyText(asked: Record<string, string | string[] | undefined>, fields: readonly { field: string }[]) {
  const given = fields.flatMap(({ field }) => {
    const text = asked[field];
    return typeof text === "string" ? [[field, text.slice(0, 12)]] : [];
  });
  return Object.fromEntries(given) as Record<string, string>;
}

function NotKept() {
  return (
    <Notice title="Please fill in the form again">
      <p>We keep what you typed for two hours only. Nothing was ordered.</p>
    </Notice>
  );
}

function NothingOnSale() {
  return (
    <>
      <title>Order copies – Release</title>
      <PageHeading title="Order copies" />
      <EmptyState title="Nothing can be ordered just now">
        <p>
          Please come back later. Until then you can <a href="/#download">download the guide</a>.
        </p>
      </EmptyState>
    </>
  );
}
