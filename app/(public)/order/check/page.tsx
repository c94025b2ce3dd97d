import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "#app/_components/notice.tsx";
import { OrderLines } from "#app/_components/order-lines.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { slowDownGuessing } from "#app/_http/secret-link.ts";
import { copiesInWords } from "#domain/age.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { formatPence } from "#domain/money.ts";
import { copiesField } from "#domain/ordering/order-answers.ts";
import { noVatWords } from "#domain/ordering/vat-words.ts";
import { type DraftInReview, reviewDraft } from "#use-cases/ordering/review-draft.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { answerRows } from "./answer-rows.ts";
import style from "./check.module.css";
import { DraftGone } from "./draft-gone.tsx";
import { FocusedNews } from "./focused-news.tsx";
import { PlaceForm } from "./place-form.tsx";

export const metadata: Metadata = { title: "Check your order", robots: { index: false, follow: false } };

type Asked = { draft?: string | string[]; news?: string | string[]; was?: string | string[] };

/** `?news=…` says why the page is shown again instead of the order being placed. */
export default async function CheckPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { draft, news, was } = await searchParams;
  const token = typeof draft === "string" ? draft : "";
  const [review, seller] = await Promise.all([reviewDraft(token, new Date()), supplierDetails()]);
  if (!review.ok) return review.refusal === "unfit" ? redirect(`/order?draft=${token}`) : gone();
  const { answers, basket, onSale } = review.value;
  const form = `/order?draft=${token}`;
  const [first] = onSale;
  return (
    <>
      <PageHeading title="Check your order" />
      <div className={style.check}>
        {typeof news === "string" && (
          <FocusedNews key={`${news} ${basket.totalPence}`}>
            <News news={news} was={was} basket={basket} />
          </FocusedNews>
        )}
        <section className="stack" aria-labelledby="price-title">
          <h2 id="price-title">What you are ordering</h2>
          <OrderLines lines={basket.lines} totalPence={basket.totalPence} noVat={noVatWords(basket.lines, seller)} />
          <p>
            <a href={`${form}#${first ? copiesField(first, onSale) : ""}`}>Change how many copies</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="answers-title">
          <h2 id="answers-title">What you told us</h2>
          <SummaryList rows={answerRows(answers, form)} />
        </section>
        <PlaceForm draft={token} review={review.value} isAnother={news === "another"} />
      </div>
    </>
  );
}

async function gone() {
  await slowDownGuessing();
  return <DraftGone />;
}

type NewsProps = { news: Asked["news"]; was: Asked["was"]; basket: DraftInReview["basket"] };

function News({ news, was, basket: { copies, totalPence } }: NewsProps) {
  const before = readWholeNumber(typeof was === "string" ? was : "");
  if (news === "price" && before !== totalPence)
    return (
      <Notice tone="warning" title="The price has changed" announce>
        <p>
          {before === null ? "" : `It was ${formatPence(before)} when you looked. `}It is {formatPence(totalPence)} now.
          Nothing is ordered yet.
        </p>
      </Notice>
    );
  if (news === "taken")
    return (
      <Notice tone="success" title={`Your order is now ${copiesInWords(copies)}`} announce>
        <p>The total is {formatPence(totalPence)}. Nothing is ordered yet.</p>
      </Notice>
    );
  if (news === "answers")
    return (
      <Notice tone="warning" title="Your answers have changed" announce>
        <p>They were changed in another window, perhaps. Nothing is ordered yet: please look at them once more.</p>
      </Notice>
    );
  if (news === "busy")
    return (
      <Notice tone="warning" title="Please wait a minute, then press the button again" announce>
        <p>
          More forms are coming from your network just now than we can take. Nothing is ordered yet, and nothing is
          lost.
        </p>
      </Notice>
    );
  if (news === "another")
    return (
      <Notice tone="warning" title="You have ordered with this form before" announce>
        <p>
          That order is still here, with the answers you gave then. If you place this one as well, you will have two. To
          see the first one, use the link in our email, or <a href="/find">find it</a>.
        </p>
      </Notice>
    );
  return null;
}
