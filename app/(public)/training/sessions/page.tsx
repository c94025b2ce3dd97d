import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { OpenSessionsAhead } from "./open-sessions-ahead.tsx";

export const metadata: Metadata = { title: "Training dates" };

export default function SessionsPage() {
  return (
    <>
      <PageHeading
        above={<a href="/training">Training</a>}
        title="Dates that anybody can book"
        lead="Book a place for yourself, or several for your team."
      />
      <div className="measure stack">
        <OpenSessionsAhead />
        <p>
          Does none of them suit you? <a href="/training/enquire">Ask us for a training of your own</a>.
        </p>
      </div>
    </>
  );
}
