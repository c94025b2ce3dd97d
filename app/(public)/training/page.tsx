import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";

export const metadata: Metadata = { title: "Training" };

export default function TrainingPage() {
  return (
    <>
      <PageHeading
        title="Advocacy training"
        lead="For drug services, and for other services that support people who use drugs."
        actions={<ButtonLink href="/training/enquire">Ask about training</ButtonLink>}
      />
      <div className="prose">
        <p>
          The training goes with the Advocacy Guide: what people can expect from a drug treatment service, how to
          advocate, and strategies for common treatment issues.
        </p>
        <h2>Online or in person</h2>
        <p>We train groups of various sizes, online or in person. Tell us what suits you.</p>
        <h2>Everyone together</h2>
        <p>Groups may be mixed: staff, volunteers and service users learn together.</p>
        <h2>Dates and prices</h2>
        <p>
          Choosing a date and booking online are coming. Until then, ask us: we answer with dates, a price and what we
          need from you.
        </p>
        <div className="actions">
          <ButtonLink href="/training/enquire">Ask about training</ButtonLink>
        </div>
      </div>
    </>
  );
}
