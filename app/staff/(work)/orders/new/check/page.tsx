import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OrderLines } from "#app/_components/order-lines.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { answerRows, TO_COLLEAGUE } from "#app/(public)/order/check/answer-rows.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice, type Sayings } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { copiesField } from "#domain/ordering/order-answers.ts";
import { noVatWords } from "#domain/ordering/vat-words.ts";
import { reviewTakenDraft } from "#use-cases/ordering/review-draft.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import style from "./check.module.css";
import { TakeButton } from "./take-button.tsx";

export const metadata: Metadata = { title: "Check the order" };

const SAYINGS: Sayings = {
  done: { offer: "More copies for less. Nothing is ordered yet." },
  notDone: {
    price: "The price has changed. Nothing is ordered yet: look at the total again.",
    answers: "The answers were changed in another window. Nothing is ordered yet: look at them again.",
    another: "This form placed an order before, with other answers. If you place this one as well, there will be two.",
    not_allowed: "You may not place orders.",
  },
};

/** `?did=…` says why the page is shown again instead of the order being placed. */
export default async function CheckTakenPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const { draft = "", did } = await searchParams.then((asked) => ({
    draft: oneOf(asked.draft),
    did: oneOf(asked.did),
  }));
  const [review, seller] = await Promise.all([reviewTakenDraft(draft, new Date()), supplierDetails()]);
  const form = `/staff/orders/new?draft=${encodeURIComponent(draft)}`;
  if (!review.ok) redirect(form);
  const { answers, basket, onSale } = review.value;
  const [first] = onSale;
  return (
    <>
      <PageHeading above={<WayBack href={form} to="Take an order" />} title="Check the order" />
      <SaidNotice did={did} sayings={SAYINGS} />
      <div className={style.check}>
        <section className="stack" aria-labelledby="price-title">
          <h2 id="price-title">What they order</h2>
          <OrderLines lines={basket.lines} totalPence={basket.totalPence} noVat={noVatWords(basket.lines, seller)} />
          <p>
            <a href={`${form}#${first ? copiesField(first, onSale) : ""}`}>Change how many copies</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="answers-title">
          <h2 id="answers-title">What they told you</h2>
          <SummaryList
            rows={[
              {
                key: "Order came",
                value: `By ${answers.cameBy}`,
                change: { href: `${form}#cameBy`, what: "how the order reached you" },
              },
              ...answerRows(answers, form, TO_COLLEAGUE),
            ]}
          />
        </section>
        <TakeButton draft={draft} review={review.value} isAnother={did === "another"} />
      </div>
    </>
  );
}
