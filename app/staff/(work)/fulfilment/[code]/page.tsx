import type { Metadata } from "next";
import { DataTable } from "#app/_components/data-table.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { addressValues } from "#app/_forms/address-values.ts";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { AddressBlock } from "#app/staff/_work/address-block.tsx";
import { CorrectAddress } from "#app/staff/_work/correct-address.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import type { SearchParams } from "#app/staff/_work/search-params.ts";
import { ParcelStatus } from "#app/staff/_work/status-words.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { inDigits } from "#domain/digits.ts";
import { isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import { type Parcel, parcelByCode } from "#use-cases/fulfilment/parcel-query.ts";
import { othersToJoin } from "#use-cases/fulfilment/parcels-to-join.ts";
import { historyOfParcel } from "#use-cases/history/queries.ts";
import { FindParcel } from "../find-parcel.tsx";
import { outcomeIn } from "../outcome.ts";
import { OutcomeNotice } from "../outcome-notice.tsx";
import { sayOutcome } from "../say-outcome.ts";
import { AddTracking } from "./add-tracking.tsx";
import { ChangeTracking } from "./change-tracking.tsx";
import { JoinParcels } from "./join-parcels.tsx";
import { NotArrived } from "./not-arrived.tsx";
import { ParcelActions } from "./parcel-actions.tsx";
import { parcelFacts } from "./parcel-facts.tsx";
import { SplitParcel } from "./split-parcel.tsx";

type PageProps = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("fulfil");
  return referenceTitle("Parcel", (await params).code);
}

export default async function ParcelPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("fulfil");
  const { code } = await params;
  const [parcel, history] = await Promise.all([parcelByCode(code), historyOfParcel(code)]);
  if (!parcel) return noSuchPage();
  const others = await othersToJoin(parcel.id);
  const said = await sayOutcome(outcomeIn(await searchParams));
  const now = new Date();
  const reference = parcel.orderReference ?? parcel.requestReference;
  return (
    <>
      <PageHeading
        above={<WayBack {...placeOf(parcel)} beside={parcel.requestReference ? "Free copies" : "Order"} />}
        title={parcel.code}
        lead={<ParcelStatus status={parcel.status} isHeld={parcel.heldAt !== null} />}
        actions={<FindParcel isTrackingNext={parcel.status === "packed"} />}
      />
      <ParcelActions parcel={parcel} me={by.id} now={now} notice={<OutcomeNotice said={said} />} />
      <div className="work-columns">
        <section>
          <h2>Address</h2>
          <AddressBlock place={parcel} />
          {parcel.deliveryNote && <p>Delivery note: {parcel.deliveryNote}</p>}
          {(parcel.status === "claimed" || parcel.status === "packed") && (
            <p>
              <a href={`/staff/fulfilment/print?code=${parcel.code}`}>Print its slip and label</a>
            </p>
          )}
          {isBeforePacking(parcel.status) && reference && (
            <CorrectAddress
              reference={reference}
              from={`/staff/fulfilment/${code}`}
              values={addressValues(parcel)}
              otherNames={namesWithoutChoice(parcel)}
            />
          )}
          <h2>What goes in</h2>
          <DataTable
            caption="What goes in"
            columns={[
              { key: "title", label: "Title", cell: (line) => line.title },
              { key: "sku", label: "Code", cell: (line) => line.sku },
              { key: "copies", label: "Copies", align: "end", cell: (line) => inDigits(line.copies) },
            ]}
            rows={parcel.lines}
            rowKey={(line) => line.sku}
          />
          <SummaryList rows={parcelFacts(parcel, now)} />
          {parcel.status === "dispatched" && parcel.trackingNumber === null && (
            <AddTracking parcel={parcel} now={now} />
          )}
          {parcel.status === "dispatched" && parcel.trackingNumber !== null && (
            <ChangeTracking parcel={parcel} number={parcel.trackingNumber} key={parcel.trackingNumber} />
          )}
          {parcel.status === "dispatched" && <NotArrived parcel={parcel} />}
          {isBeforePacking(parcel.status) && parcel.copies > 1 && (
            <SplitParcel parcel={parcel} formKey={mintFormKey()} key={parcel.copies} />
          )}
          {others.length > 0 && <JoinParcels id={parcel.id} others={others} />}
        </section>
        <section>
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}

/** A parcel in a batch belongs beside the others of it, whatever came of it since; any other to the queue. */
function placeOf({ batchNumber }: Parcel): { href: string; to: string } {
  return batchNumber === null
    ? { href: "/staff/fulfilment", to: "Fulfilment" }
    : { href: `/staff/fulfilment/batches/${batchNumber}`, to: `Batch ${batchNumber}` };
}
