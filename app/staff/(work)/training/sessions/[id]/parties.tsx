import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { SEATS_WORDS } from "#app/staff/_work/status-words.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { placesInWords } from "#domain/training/seats-asked.ts";
import type { PartyOfSession } from "#use-cases/training/session-queries.ts";

type PartiesProps = {
  title: string;
  parties: readonly PartyOfSession[];
  canOpenOrders: boolean;
  /** The page of the session, below which each has its own. */
  at: string;
};

/** Parties of an open session in the order given, each with its places, its names and its order. */
export function Parties({ title, parties, canOpenOrders, at }: PartiesProps) {
  const places = parties.reduce((sum, { seats }) => sum + seats, 0);
  return (
    <>
      <h2>
        {title}
        {places > 0 && <span className="work-sum">{placesInWords(places)}</span>}
      </h2>
      <DataTable
        caption={title}
        columns={columnsFor(at, canOpenOrders)}
        rows={parties}
        rowKey={({ id }) => id}
        empty={<p>Nobody has booked yet.</p>}
      />
    </>
  );
}

const columnsFor = (at: string, canOpenOrders: boolean): DataColumn<PartyOfSession>[] => [
  {
    key: "who",
    label: "Who",
    cell: ({ contactName, organisationName, email, reference }) => (
      <TwoLines
        first={<a href={`${at}/parties/${reference}`}>{contactName ?? "Forgotten"}</a>}
        second={[organisationName, email, reference].filter(Boolean).join(", ")}
      />
    ),
  },
  {
    key: "places",
    label: "Places",
    cell: ({ seats, names, needs }) => (
      <TwoLines first={seats} second={[names.join(", "), needs && `Needs: ${needs}`].filter(Boolean).join(". ")} />
    ),
  },
  {
    key: "standing",
    label: "Standing",
    cell: ({ status, keptUntil, waitingSince, order }) => (
      <TwoLines
        first={
          <>
            {SEATS_WORDS[status].label}
            {order && (
              <>
                {", "}
                {canOpenOrders ? <a href={`/staff/orders/${order.reference}`}>{order.payBy}</a> : order.payBy}
              </>
            )}
          </>
        }
        second={
          keptUntil !== null
            ? `until ${whenText(keptUntil, "short_with_time")}`
            : status === "waiting" && waitingSince !== null && `since ${whenText(waitingSince, "short_with_time")}`
        }
      />
    ),
  },
];
