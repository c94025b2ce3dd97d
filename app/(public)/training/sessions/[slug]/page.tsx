import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AsTyped } from "#app/_components/as-typed.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { cancellingRuleNow, freeUntilInWords } from "#domain/training/cancelling-words.ts";
import { priceInWords } from "#domain/training/price-in-words.ts";
import { whereInWords } from "#domain/training/where-in-words.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { type OpenSessionToBook, openSessionBySlug } from "#use-cases/training/seat-queries.ts";
import { SeatsForm } from "./seats-form.tsx";

export const metadata: Metadata = { title: TITLE_BY_FORM };

type SessionPageProps = { params: Promise<{ slug: string }> };

export default async function SessionPage({ params }: SessionPageProps) {
  const { slug } = await params;
  // An address that no page has is answered in full; the framework's own notFound() is empty where no script runs.
  const session =
    (await openSessionBySlug(slug)) ?? redirect(`/training/sessions/${encodeURIComponent(slug)}/not-found`);
  const terms = session.pricePence > 0 ? await termsOf(session) : null;
  const facts = (
    <div className="stack">
      <PageHeading title={session.title} lead={londonSpanInWords(session)} />
      {session.about !== null && <AsTyped>{session.about}</AsTyped>}
      <SummaryList rows={[...factsOf(session), ...(terms?.rows ?? [{ key: "Price", value: "Free" }])]} />
    </div>
  );
  const isOpen = session.status === "planned" && session.startsAt > new Date();
  return (
    <div className="measure">
      {isOpen ? (
        <SeatsForm
          slug={slug}
          formKey={mintFormKey()}
          price={terms?.price ?? null}
          room={{ left: session.left, capacity: session.capacity }}
        >
          {facts}
        </SeatsForm>
      ) : (
        <div className="stack">
          <title>{`${session.title} – Release`}</title>
          {facts}
          <p>This date cannot be booked any more.</p>
        </div>
      )}
    </div>
  );
}

function factsOf(session: OpenSessionToBook) {
  const { left } = session;
  return [
    { key: "Where", value: <AsTyped>{whereInWords(session)}</AsTyped> },
    { key: "Places left", value: left > 0 ? left : "None. You can go on the waiting list." },
  ];
}

/** What places cost, and what cancelling does: said before anybody pays. */
async function termsOf({ pricePence, vatTreatment, startsAt }: OpenSessionToBook) {
  const [policy, seller] = await Promise.all([trainingPolicy(), supplierDetails()]);
  const now = new Date();
  return {
    price: { pence: pricePence, cancelling: freeUntilInWords(policy, startsAt, now) },
    rows: [
      { key: "Price", value: priceInWords(pricePence, vatTreatment, seller) },
      { key: "Cancelling", value: cancellingRuleNow(policy, startsAt, now) },
    ],
  };
}
