import type { SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { Age } from "#app/staff/_work/age.tsx";
import { TrackingNumber } from "#app/staff/_work/tracking-number.tsx";
import { NEW_EDITION } from "#domain/stock/editions.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";

/** What is known of a parcel: since when it waits, what it belongs to, who has it, and which parcels stand for which. */
export function parcelFacts(parcel: Parcel, now: Date): SummaryRow[] {
  const { orderReference, requestReference, holder, claimedAt, heldReason, dispatchedAt } = parcel;
  const isGone = isOverAndDone(parcel);
  const rows: SummaryRow[] = isGone ? [] : [{ key: "Waits", value: <Age since={parcel.waitingSince} now={now} /> }];
  if (orderReference)
    rows.push({ key: "Order", value: <a href={`/staff/orders/${orderReference}`}>{orderReference}</a> });
  if (requestReference) {
    rows.push({ key: "Request", value: <a href={`/staff/free-copies/${requestReference}`}>{requestReference}</a> });
  }
  if (parcel.againFor) rows.push({ key: "Sent in place of", value: <ParcelLinks codes={[parcel.againFor]} /> });
  if (parcel.sentAgainAs.length > 0) {
    rows.push({ key: "Sent again as", value: <ParcelLinks codes={parcel.sentAgainAs} /> });
  }
  if (parcel.neededBy) rows.push({ key: "Needed by", value: whenText(parcel.neededBy) });
  if (holder && claimedAt && !isGone)
    rows.push({ key: "With", value: `${holder}, since ${whenText(claimedAt, "short_with_time")}` });
  if (heldReason) rows.push({ key: "Held", value: heldReason === NEW_EDITION ? <ToChoose /> : heldReason });
  if (dispatchedAt) rows.push({ key: "Dispatched", value: whenText(dispatchedAt, "date_and_time") });
  if (dispatchedAt) {
    const { trackingNumber: number } = parcel;
    rows.push({ key: "Tracking number", value: number === null ? "none" : <TrackingNumber number={number} /> });
  }
  if (parcel.lostAt) rows.push({ key: "Lost", value: `noted ${whenText(parcel.lostAt, "date_and_time")}` });
  if (parcel.returnedAt) rows.push({ key: "Came back", value: whenText(parcel.returnedAt, "date_and_time") });
  return rows;
}

/** Why a parcel of an old edition is held, with the way to where somebody chooses what becomes of it. */
function ToChoose() {
  return (
    <>
      {NEW_EDITION}. <a href="/staff/stock/editions">Choose what becomes of it</a>
    </>
  );
}

/** Gone, come back or cancelled: nobody has it in hand any more. */
function isOverAndDone({ status }: Parcel): boolean {
  return status === "dispatched" || status === "returned" || status === "cancelled";
}

function ParcelLinks({ codes }: { codes: readonly string[] }) {
  return codes.map((code, at) => (
    <span key={code}>
      {at > 0 && ", "}
      <a href={`/staff/fulfilment/${code}`}>{code}</a>
    </span>
  ));
}
