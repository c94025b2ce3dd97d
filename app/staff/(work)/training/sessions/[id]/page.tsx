import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { WithVat } from "#app/staff/_work/with-vat.tsx";
import { may } from "#domain/staff/abilities.ts";
import { historyOfThing } from "#use-cases/history/queries.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { openSessionById } from "#use-cases/training/session-queries.ts";
import { trainersToChoose } from "#use-cases/training/trainers-to-choose.ts";
import { SessionStatusTag } from "../session-status.tsx";
import { sessionValues } from "../session-values.ts";
import { BusyTrainers } from "./busy-trainers.tsx";
import { CancelSessionForm } from "./cancel-session-form.tsx";
import { ChangeForm } from "./change-form.tsx";
import { LateMoney } from "./late-money.tsx";
import { Parties } from "./parties.tsx";
import { PublishButton } from "./publish-button.tsx";
import { SAYINGS } from "./sayings.ts";
import { SessionFacts } from "./session-facts.tsx";
import { sortedParties } from "./sorted-parties.ts";

export const metadata: Metadata = { title: "Open session" };

type PageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function SessionPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_training");
  const session = await openSessionById((await params).id);
  if (!session) return noSuchPage();
  const [history, active] = await Promise.all([historyOfThing(session.id), trainersToChoose()]);
  const now = new Date();
  const { id, slug, status, version, startsAt, title } = session;
  const canOpenOrders = may(by, "manage_orders");
  const isPublished = status !== "draft";
  const isOff = status === "cancelled";
  const isAhead = status === "planned" && startsAt > now;
  const at = `/staff/training/sessions/${id}`;
  const { comes, waits, ended, late } = sortedParties(session.parties);
  const trainers = [...new Map([...active, ...session.trainers].map((trainer) => [trainer.id, trainer])).values()];
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/training/sessions" to="Open sessions" />}
        title={title}
        lead={<SessionStatusTag status={status} />}
        actions={
          <>
            {!isPublished && startsAt > now && <PublishButton id={id} />}
            {isPublished && !isOff && (
              <ButtonLink href={`/staff/training/days/${id}`} variant={isAhead ? "secondary" : "primary"}>
                On the day
              </ButtonLink>
            )}
            {isPublished && isAhead && (
              <ButtonLink href={`/training/sessions/${slug}`} variant="secondary">
                {session.seatsTaken >= (session.capacity ?? 0)
                  ? "Put somebody on the waiting list"
                  : "Book for somebody"}
              </ButtonLink>
            )}
          </>
        }
      />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      {late.length > 0 && <LateMoney session={session} parties={late} now={now} />}
      <div className="work-columns">
        <section>
          <h2>About it</h2>
          <SessionFacts session={session} seller={await supplierDetails()} />
          {isPublished && !isOff && <Parties title="Who is coming" parties={comes} {...{ canOpenOrders, at }} />}
          {waits.length > 0 && <Parties title="Waiting list" parties={waits} {...{ canOpenOrders, at }} />}
          {ended.length > 0 && (
            <Parties
              title={isOff ? "Who had places, or waited" : "Given up or ran out"}
              parties={ended}
              {...{ canOpenOrders, at }}
            />
          )}
        </section>
        <section>
          {(isAhead || !isPublished) && (
            <>
              <h2>Change it</h2>
              <WithVat>
                <ChangeForm
                  key={version}
                  {...{ id, isPublished, trainers }}
                  seen={version}
                  standing={sessionValues(session)}
                />
              </WithVat>
              <CancelSessionForm id={id} isPublished={isPublished} />
              <BusyTrainers session={session} />
            </>
          )}
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}
