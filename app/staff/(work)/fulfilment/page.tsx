import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptFresh } from "#app/staff/_work/kept-fresh.tsx";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { readBatchWish } from "#domain/fulfilment/batch-wish.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import { readMark } from "#domain/paging.ts";
import { NEW_EDITION } from "#domain/stock/editions.ts";
import { openBatches } from "#use-cases/fulfilment/batch-queries.ts";
import {
  countParcels,
  idOfParcel,
  inHand,
  PARCEL_VIEWS,
  type ParcelView,
  parcelsIn,
} from "#use-cases/fulfilment/queries.ts";
import { searchFor } from "../search/asked.ts";
import { ClaimNext } from "./claim-next.tsx";
import { FindParcel } from "./find-parcel.tsx";
import { MissingCopies } from "./missing-copies.tsx";
import { outcomeIn } from "./outcome.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { ParcelTables } from "./parcel-tables.tsx";
import { sayOutcome } from "./say-outcome.ts";
import { WhoHoldsWhat } from "./who-holds-what.tsx";

export const metadata: Metadata = { title: "Fulfilment" };

const LABELS: Record<ParcelView, string> = {
  queue: "Queue",
  mine: "Mine",
  colleagues: "With colleagues",
  waiting: "Waiting for stock",
  held: "Held",
  packed: "Packed",
  dispatched: "Dispatched",
};

export default async function FulfilmentPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("fulfil");
  const query = await searchParams;
  const typed = oneOf(query.code);
  if (typed !== undefined) await leadToParcel(typed);
  const show = viewOf(query.show, PARCEL_VIEWS);
  const wish = readBatchWish({ kind: oneOf(query.kind), size: oneOf(query.size), waited: oneOf(query.waited) });
  const now = new Date();
  const after = readMark(oneOf(query.after));
  const [page, counts, mine, said, tables] = await Promise.all([
    parcelsIn(show, by, after),
    countParcels(by),
    show === "mine" ? inHand(by) : null,
    sayOutcome(outcomeIn(query)),
    openBatches(),
  ]);
  const tabs = PARCEL_VIEWS.map((view) => ({
    href: `/staff/fulfilment?show=${view}`,
    label: LABELS[view],
    isCurrent: view === show,
    count: view === "dispatched" ? undefined : counts[view],
  }));
  return (
    <>
      <KeptFresh />
      <PageHeading title="Fulfilment" actions={<FindParcel typed={typed} />} />
      <ParcelTables
        show={show}
        rows={page.rows}
        me={by.id}
        now={now}
        inHand={mine}
        notice={
          typed === undefined ? (
            <OutcomeNotice said={said} />
          ) : (
            <Notice tone="warning" title={notFound(typed)} announce />
          )
        }
        tabs={
          <>
            <Tabs label="Parcels" tabs={tabs} />
            {show === "waiting" && <MissingCopies />}
            {show === "held" && page.rows.some(({ heldReason }) => heldReason === NEW_EDITION) && <ToChooseFor />}
            {show === "queue" && counts.queue > 0 && <ClaimNext count={oneOf(query.count)} wish={wish} />}
            {show === "mine" && page.rows.length > 0 && (
              <div className="actions">
                <ButtonLink href="/staff/fulfilment/print" variant="quiet">
                  Print slips and labels
                </ButtonLink>
                <ButtonLink href="/staff/fulfilment/tracking" variant="quiet">
                  Add tracking numbers
                </ButtonLink>
              </div>
            )}
          </>
        }
      />
      <WhoHoldsWhat batches={tables} me={by.id} now={now} />
      <NextPage path="/staff/fulfilment" query={{ show }} next={page.next} isFirst={after === null} />
    </>
  );
}

/** Some are held because a new edition takes the place of theirs: ending the hold would send the old one. */
function ToChooseFor() {
  return (
    <p>
      Parcels of an old edition wait for your choice. <a href="/staff/stock/editions">Choose what becomes of them</a>
    </p>
  );
}

function notFound(typed: string): string {
  return typed.trim() === "" ? "Scan a code, or type one." : `There is no parcel ${typed.slice(0, 40)}.`;
}

/** Goes to the parcel that was scanned or typed, if there is one; words are searched for. */
async function leadToParcel(typed: string): Promise<void> {
  const code = readParcelCode(typed);
  if (code !== null && (await idOfParcel(code)) !== null) redirect(`/staff/fulfilment/${code}`);
  if (code === null && typed.trim() !== "") redirect(searchFor(typed));
}
