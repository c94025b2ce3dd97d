import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { readReference } from "#domain/reference.ts";
import { may } from "#domain/staff/abilities.ts";
import { seatsToPart } from "#domain/training/part-of-seats.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { placesInWords } from "#domain/training/seats-asked.ts";
import { sharesToChoose } from "#domain/training/shares-to-choose.ts";
import { historyOfThing } from "#use-cases/history/queries.ts";
import { costOfLettingGo } from "#use-cases/training/cost-of-letting-go.ts";
import { openSessionById } from "#use-cases/training/session-queries.ts";
import { CancelPartyForm } from "./cancel-party-form.tsx";
import { PartyFacts } from "./party-facts.tsx";

export const metadata: Metadata = { title: "Places" };

type PartyPageProps = { params: Promise<{ id: string; reference: string }>; searchParams: SearchParams };

/** The places of one party, for somebody who phones: who booked, how it stands, and the way to cancel. */
export default async function PartyPage({ params, searchParams }: PartyPageProps) {
  const by = await requireStaff("manage_training");
  const { id, reference: typed } = await params;
  const session = await openSessionById(id);
  const reference = readReference(typed);
  const party = session?.parties.find((each) => each.reference === reference);
  if (!session || !party) return noSuchPage();
  const now = new Date();
  const isOver = areGone(party.status) || session.startsAt <= now;
  const { policy, price, cost } = await costOfLettingGo(party, session.startsAt, now);
  return (
    <>
      <PageHeading
        above={<WayBack href={`/staff/training/sessions/${id}`} to={session.title} />}
        title={`The places of ${party.contactName ?? party.reference}`}
        lead={`${placesInWords(party.seats)}, ${londonSpanInWords(session)}.`}
      />
      <div className="work-columns">
        <section>
          <h2>About them</h2>
          <PartyFacts party={party} canOpenOrders={may(by, "manage_orders")} />
          <EmailList
            recipientId={party.recipientId}
            by={by}
            from={`/staff/training/sessions/${session.id}/parties/${party.reference}`}
            emailed={oneOf((await searchParams).emailed)}
          />
        </section>
        <section>
          {isOver ? (
            <p>These places cannot be cancelled any more.</p>
          ) : (
            <CancelPartyForm
              id={session.id}
              reference={party.reference}
              of={seatsToPart(party)}
              options={price.trainingPence > 0 ? sharesToChoose(price, policy, session.startsAt, now) : []}
              standing={{ seats: String(party.seats), share: String(cost.share) }}
            />
          )}
          <EraseLink reference={party.reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={await historyOfThing(party.id)} />
        </section>
      </div>
    </>
  );
}
