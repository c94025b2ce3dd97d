import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { Passage } from "#app/_components/passage.tsx";
import { writtenPassages } from "#use-cases/settings/passages.ts";
import { OpenSessionsAhead } from "./sessions/open-sessions-ahead.tsx";

export const metadata: Metadata = { title: "Training" };
/** Places go by the minute. */
export const dynamic = "force-dynamic";

export default async function TrainingPage() {
  const written = await writtenPassages();
  return (
    <>
      <PageHeading
        title="Advocacy training"
        lead="For drug services, and for other services that support people who use drugs."
        actions={<ButtonLink href="/training/enquire">Ask about training</ButtonLink>}
      />
      <div className="stack">
        <div className="prose">
          <Passage name="training" written={written} />
          <h2>How it works</h2>
          <ol>
            <li>You ask. It takes two minutes, and commits you to nothing.</li>
            <li>A person answers, and talks with you about what your group needs.</li>
            <li>We send you a proposal: up to three dates, who trains, and what it costs.</li>
            <li>You choose a date and accept, with a purchase order number or by card.</li>
            <li>
              We send what people need to join, remind you, and post any guides you added so that they arrive before the
              day.
            </li>
          </ol>
        </div>
        <section className="measure stack" aria-labelledby="dates">
          <h2 id="dates">Dates that anybody can book</h2>
          <p>Just one person, or a few? Book places on one of these dates.</p>
          <OpenSessionsAhead />
        </section>
        <div className="actions">
          <ButtonLink href="/training/enquire">Ask about training</ButtonLink>
        </div>
      </div>
    </>
  );
}
