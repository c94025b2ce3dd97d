import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { readReference } from "#domain/reference.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { sharesToChoose } from "#domain/training/shares-to-choose.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { openSessionById } from "#use-cases/training/session-queries.ts";
import { CancelPartyForm } from "./cancel-party-form.tsx";

export const metadata: Metadata = { title: "Places" };

type PartyPageProps = { params: Promise<{ id: string; reference: string }> };

/** The places of one party, to cancel for somebody who phones, say. */
export default async function PartyPage({ params }: PartyPageProps) {
  const by = await requireStaff("manage_training");
  const { id, reference: typed } = await params;
  const [session, policy] = await Promise.all([openSessionById(id), trainingPolicy()]);
  const reference = readReference(typed);
  const party = session?.parties.find((each) => each.reference === reference);
  if (!session || !party) return noSuchPage();
  const now = new Date();
  const isOver = areGone(party.status) || session.startsAt <= now;
  const trainingPence = party.order?.status === "accepted" ? party.order.totalPence : 0;
  const price = { trainingPence, guidesPence: 0, areGuidesSent: false };
  const byPolicy = costOfCancelling(price, policy, session.startsAt, now).share;
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href={`/staff/training/sessions/${id}`} to={session.title} />}
        title={`The places of ${party.contactName ?? party.reference}`}
        lead={`${party.seats === 1 ? "1 place" : `${party.seats} places`}, ${londonSpanInWords(session)}.`}
      />
      {isOver ? (
        <p>These places cannot be cancelled any more.</p>
      ) : (
        <CancelPartyForm
          id={session.id}
          reference={party.reference}
          options={trainingPence > 0 ? sharesToChoose(price, policy, session.startsAt, now) : []}
          standing={{ share: String(byPolicy) }}
        />
      )}
      <EraseLink reference={party.reference} by={by} />
    </div>
  );
}
