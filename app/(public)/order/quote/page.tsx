import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { usuallyWithin } from "#domain/promises.ts";
import { readReference } from "#domain/reference.ts";
import { promises } from "#use-cases/settings/promises.ts";

export const metadata: Metadata = { title: "Thank you", robots: { index: false } };

type QuotePageProps = { searchParams: Promise<{ reference?: string | string[] }> };

export default async function QuotePage({ searchParams }: QuotePageProps) {
  const { reference: given } = await searchParams;
  const reference = typeof given === "string" ? readReference(given) : null;
  if (reference === null) redirect("/order");
  const { lookedAtDays } = await promises();
  return (
    <>
      <PageHeading
        title="Thank you: we will send you a quote"
        lead={`We have everything you typed. A person will read it and answer by email. ${usuallyWithin(lookedAtDays)}`}
      />
      <div className="measure stack">
        <div className="panel">
          <p>Your reference</p>
          <p className="reference">{reference}</p>
        </div>
        <p>Nothing is ordered yet, and there is nothing to pay.</p>
        <div className="actions">
          <ButtonLink href="/" variant="secondary">
            Go to the home page
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
