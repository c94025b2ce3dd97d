import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { OrderStatusTag, ParcelStatus, RequestStatusTag } from "#app/staff/_work/status-words.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import type { FoundRow } from "#use-cases/search/found-rows.ts";
import { QuoteStatusTag } from "../quotes/quote-status.tsx";

/** Orders, requests and quotes, each with its parcels. */
export function FoundTable({ rows }: { rows: readonly FoundRow[] }) {
  return <DataTable caption="Found, latest first" columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />;
}

type States = Pick<FoundRow, "orderStatus" | "requestStatus" | "quoteStatus">;

function shelfOf({ orderStatus, quoteStatus }: States): string {
  if (orderStatus) return "orders";
  return quoteStatus ? "quotes" : "free-copies";
}

function State({ orderStatus, requestStatus, quoteStatus }: States) {
  if (orderStatus) return <OrderStatusTag status={orderStatus} />;
  if (requestStatus) return <RequestStatusTag status={requestStatus} />;
  return quoteStatus && <QuoteStatusTag status={quoteStatus} />;
}

const COLUMNS: DataColumn<FoundRow>[] = [
  {
    key: "for",
    label: "For",
    cell: ({ name, reference, ...row }) => (
      <TwoLines
        first={name ?? "No name"}
        second={
          reference && (
            <a className="work-nowrap" href={`/staff/${shelfOf(row)}/${reference}`}>
              {reference}
            </a>
          )
        }
      />
    ),
  },
  {
    key: "contact",
    label: "Contact",
    cell: ({ contactName, email, purchaseOrderNumber }) => (
      <TwoLines first={contactName} second={[email, purchaseOrderNumber].filter(Boolean).join(", ")} />
    ),
  },
  {
    key: "to",
    label: "Goes to",
    cell: ({ addressLine1, town, postcode }) => (
      <TwoLines first={addressLine1} second={[town, postcode].filter(Boolean).join(", ")} />
    ),
  },
  {
    key: "status",
    label: "State",
    cell: ({ at, ...row }) => (
      <TwoLines
        first={<State {...row} />}
        second={<span className="work-nowrap">{whenText(at, "short_with_time")}</span>}
      />
    ),
  },
  {
    key: "parcels",
    label: "Parcels",
    cell: ({ parcels }) => (
      <div>
        {parcels.map((parcel) => (
          <div key={parcel.code}>
            <TwoLines
              first={<ParcelStatus {...parcel} />}
              second={
                <>
                  <a className="work-nowrap" href={`/staff/fulfilment/${parcel.code}`}>
                    {parcel.code}
                  </a>{" "}
                  <span className="work-nowrap">{parcel.trackingNumber}</span>
                </>
              }
            />
          </div>
        ))}
      </div>
    ),
  },
];
