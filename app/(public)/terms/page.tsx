import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { cancellingRule } from "#domain/training/cancelling-words.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";

export const metadata: Metadata = { title: "Terms" };

export default async function TermsPage() {
  const [contact, policy] = await Promise.all([contactLine(), trainingPolicy()]);
  return (
    <>
      <PageHeading title="Terms" lead="What we promise when you order, and what we ask." />
      <div className="prose">
        <h2>Prices</h2>
        <p>
          Prices are in pounds and include delivery. You see the whole price before you order, and the price you saw is
          the price you pay. For very large orders, ask us for a quote.
        </p>
        <h2>Where we send</h2>
        <p>
          To the United Kingdom, Jersey, Guernsey, the Isle of Man and BFPO addresses. Anyone, anywhere, can{" "}
          <a href="/#download">download the guide</a>.
        </p>
        <h2>Paying</h2>
        <p>
          By card, through Stripe, when you order. Or by invoice, for organisations: it is due in 30 days and carries
          your purchase order number. To set us up as a supplier, see our <a href="/supplier">supplier details</a>. An
          order that is not paid by card within 7 days closes, and nothing is owed.
        </p>
        <h2>Changing your mind</h2>
        <p>
          You can cancel through the link to your order until it is packed, and we will pay the money back. If a parcel
          has left, or arrives damaged, or does not arrive, contact us and we will put it right:{" "}
          <Contact line={contact} />. Your rights under consumer law stay as they are.
        </p>
        <h2>Training</h2>
        <p>
          A place on an open date, or a training for your group, is yours once you have booked it or accepted our
          proposal. You can cancel by the link in our emails. {cancellingRule(policy)} If we cancel an open date, all
          that you paid comes back.
        </p>
        <h2>Free copies</h2>
        <p>
          Free copies are for individuals, and for grassroots groups of people who use drugs. They are free: no postage,
          no catch, and not for resale. We look at large or repeated requests by hand, so that there is enough for
          everyone.
        </p>
        <h2>The guide is not legal advice</h2>
        <p>
          The guide is information that helps you speak up. For advice about your own situation, contact Release’s
          helpline through <a href="https://www.release.org.uk">Release’s website</a>.
        </p>
      </div>
    </>
  );
}
