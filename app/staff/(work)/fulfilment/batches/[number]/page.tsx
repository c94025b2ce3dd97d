import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptFresh } from "#app/staff/_work/kept-fresh.tsx";
import { ScanTarget } from "#app/staff/_work/scan-target.tsx";
import type { SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { copiesInWords } from "#domain/age.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { isInHand } from "#domain/fulfilment/consignment-life.ts";
import { type Batch, batchByNumber, openBatches } from "#use-cases/fulfilment/batch-queries.ts";
import { ClaimNext } from "../../claim-next.tsx";
import { outcomeIn } from "../../outcome.ts";
import { sayOutcome } from "../../say-outcome.ts";
import { WhoHoldsWhat } from "../../who-holds-what.tsx";
import { BatchScreen } from "./batch-screen.tsx";

type PageProps = { params: Promise<{ number: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("fulfil");
  return { title: `Batch ${readWholeNumber((await params).number) ?? ""}` };
}

/** The screen beside the packing table: one claim, parcel by parcel, with large targets and a scanner. */
export default async function BatchPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("fulfil");
  const number = readWholeNumber((await params).number);
  if (number === null) return noSuchPage();
  const [batch, tables] = await Promise.all([batchByNumber(number), openBatches()]);
  if (batch === null) return noSuchPage();
  const said = await sayOutcome(outcomeIn(await searchParams));
  const others = tables.filter((table) => table.number !== number);
  return (
    <>
      <KeptFresh />
      <ScanTarget selector="#scan" />
      <PageHeading
        above={<WayBack href="/staff/fulfilment" to="Fulfilment" />}
        title={`Batch ${number}`}
        lead={leadOf(batch, by.id)}
        actions={
          <>
            <ButtonLink href={`/staff/fulfilment/print?batch=${number}`} variant="secondary">
              Print for this batch
            </ButtonLink>
            <ButtonLink href="/staff/fulfilment/tracking" variant="quiet">
              Add tracking numbers
            </ButtonLink>
          </>
        }
      />
      {batch.parcels.length === 0 && <EmptyState title="Nothing is left in this batch: all of it was put back." />}
      <BatchScreen number={number} parcels={batch.parcels} me={by.id} saidBefore={said} />
      {!batch.parcels.some(({ status }) => isInHand(status)) && (
        <section className="work-section">
          <h2>The next batch</h2>
          <ClaimNext />
        </section>
      )}
      <WhoHoldsWhat batches={others} me={by.id} now={new Date()} />
    </>
  );
}

function leadOf({ parcels, claimedBy, claimedById, claimedAt }: Batch, me: string): string {
  const copies = parcels.reduce((sum, parcel) => sum + parcel.copies, 0);
  const many = parcels.length === 1 ? "1 parcel" : `${parcels.length} parcels`;
  const who = claimedById === me ? "you" : claimedBy;
  return `${many}, ${copiesInWords(copies)}. Claimed by ${who}, ${whenText(claimedAt, "short_with_time")}.`;
}
