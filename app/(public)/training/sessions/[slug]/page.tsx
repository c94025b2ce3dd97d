import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AsTyped } from "#app/_components/as-typed.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { cancellingRule } from "#domain/training/cancelling-words.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { type OpenSessionToBook, openSessionBySlug } from "#use-cases/training/seat-queries.ts";
import { SeatsForm } from "./seats-form.tsx";

export const metadata: Metadata = { title: "Book a place" };

type SessionPageProps = { params: Promise<{ slug: string }> };

export default async function SessionPage({ params }: SessionPageProps) {
  const { slug } = await params;
  const session = (await openSessionBySlug(slug)) ?? notFound();
  const isOpen = session.status === "planned" && session.startsAt > new Date();
  return (
    <>
      <PageHeading title={session.title} lead={londonSpanInWords(session)} />
      <div className="measure stack">
        {session.about !== null && <AsTyped>{session.about}</AsTyped>}
        <SummaryList rows={[...factsOf(session), ...(await cancellingRow(session))]} />
        {isOpen ? (
          <SeatsForm slug={slug} formKey={mintFormKey()} hasPrice={session.pricePence > 0} isFull={session.left <= 0} />
        ) : (
          <p>This date cannot be booked any more.</p>
        )}
      </div>
    </>
  );
}

function factsOf({ place, placePostcode, pricePence, left }: OpenSessionToBook) {
  const where = [place, placePostcode].filter((part) => part !== null).join(", ");
  return [
    { key: "Where", value: where === "" ? "Online: the link comes by email" : where },
    { key: "Price", value: pricePence === 0 ? "Free" : `${formatPence(pricePence)} for each place` },
    { key: "Places left", value: left > 0 ? left : "None. You can go on the waiting list." },
  ];
}

/** Said before anybody pays. */
async function cancellingRow({ pricePence }: OpenSessionToBook) {
  return pricePence === 0 ? [] : [{ key: "Cancelling", value: cancellingRule(await trainingPolicy()) }];
}
