import { DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { ParcelStatus } from "#app/staff/_work/status-words.tsx";
import { TrackingNumber } from "#app/staff/_work/tracking-number.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { inDigits } from "#domain/digits.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";

type Parcel = OrderInDetail["parcels"][number];

/** The parcels of an order and how far they are; nothing before it is accepted. */
export function OrderParcels({ parcels, canOpen }: { parcels: readonly Parcel[]; canOpen: boolean }) {
  if (parcels.length === 0) return null;
  return (
    <>
      <h2>{parcels.length === 1 ? "Parcel" : "Parcels"}</h2>
      <DataTable
        caption="Parcels"
        columns={[
          {
            key: "code",
            label: "Parcel",
            cell: ({ code }: Parcel) => (
              <span className="work-nowrap">{canOpen ? <a href={`/staff/fulfilment/${code}`}>{code}</a> : code}</span>
            ),
          },
          { key: "copies", label: "Copies", align: "end", cell: ({ copies }) => inDigits(copies) },
          {
            key: "status",
            label: "Status",
            cell: ({ status, isHeld, isLost, dispatchedAt, returnedAt, trackingNumber }) => (
              <TwoLines
                first={<ParcelStatus status={status} isHeld={isHeld} />}
                second={
                  dispatchedAt && (
                    <>
                      {returnedAt && <>{whenText(returnedAt, "short_with_time")}; sent </>}
                      {whenText(dispatchedAt, "short_with_time")},{" "}
                      {trackingNumber === null ? "no tracking" : <TrackingNumber number={trackingNumber} />}
                      {isLost && ", lost"}
                    </>
                  )
                }
              />
            ),
          },
        ]}
        rows={parcels}
        rowKey={({ code }) => code}
      />
    </>
  );
}
