import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { StatusTag, type StatusTone } from "#app/_components/status-tag.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { placePath, WHAT_WORDS } from "#app/staff/_work/place-path.ts";
import {
  BOOKING_WORDS,
  ENQUIRY_WORDS,
  OFFER_WORDS,
  ORDER_WORDS,
  ParcelStatus,
  REQUEST_WORDS,
  SEATS_WORDS,
} from "#app/staff/_work/status-words.tsx";
import { TrackingNumber } from "#app/staff/_work/tracking-number.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import type { FoundRow } from "#use-cases/search/found-rows.ts";
import type { FoundAs, SearchKind } from "#use-cases/search/kinds.ts";

type FoundTableProps = { rows: readonly FoundRow[]; kinds: readonly SearchKind[] };

/** What was found; with its parcels, for whom they are among the kinds that they may see. */
export function FoundTable({ rows, kinds }: FoundTableProps) {
  const columns = COLUMNS.filter(({ key }) => key !== "parcels" || kinds.includes("parcel"));
  return <DataTable caption="Found, latest first" columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

type Words = { label: string; tone: StatusTone };

const WORDS: Record<FoundAs, Readonly<Record<string, Words>>> = {
  order: ORDER_WORDS,
  request: REQUEST_WORDS,
  quote: OFFER_WORDS,
  proposal: OFFER_WORDS,
  enquiry: ENQUIRY_WORDS,
  training_enquiry: ENQUIRY_WORDS,
  booking: BOOKING_WORDS,
  seats: SEATS_WORDS,
};

function State({ what, status }: Pick<FoundRow, "what" | "status">) {
  const words = what && status ? WORDS[what][status] : undefined;
  return words && <StatusTag tone={words.tone}>{words.label}</StatusTag>;
}

function Way({ what, reference, trainingSessionId }: Pick<FoundRow, "what" | "reference" | "trainingSessionId">) {
  if (what === null || reference === null) return null;
  return (
    <>
      {WHAT_WORDS[what]}{" "}
      <a className="work-nowrap" href={placePath({ what, reference, trainingSessionId })}>
        {reference}
      </a>
    </>
  );
}

const COLUMNS: DataColumn<FoundRow>[] = [
  {
    key: "for",
    label: "For",
    cell: ({ name, ...row }) => <TwoLines first={name ?? "No name"} second={<Way {...row} />} />,
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
    cell: ({ parcels }) => parcels.length > 0 && <Parcels parcels={parcels} />,
  },
];

function Parcels({ parcels }: Pick<FoundRow, "parcels">) {
  return (
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
                <span className="work-nowrap">
                  {parcel.trackingNumber && <TrackingNumber number={parcel.trackingNumber} />}
                </span>
              </>
            }
          />
        </div>
      ))}
    </div>
  );
}
