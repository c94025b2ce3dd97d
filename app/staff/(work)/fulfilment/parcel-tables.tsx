import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { copiesInWords } from "#domain/age.ts";
import type { InHand, ParcelRow, ParcelView } from "#use-cases/fulfilment/queries.ts";
import { BatchBar, type BatchButton } from "./batch-bar.tsx";
import { parcelColumns } from "./parcel-columns.tsx";

type ParcelTablesProps = {
  show: ParcelView;
  rows: readonly ParcelRow[];
  me: string;
  now: Date;
  /** All that I hold, on whichever page: where that is what is shown. */
  inHand: InHand | null;
};

const PACKED_BUTTONS: BatchButton[] = [
  { intent: "dispatch", label: "Dispatch without tracking" },
  { intent: "unpack", label: "Unpack" },
];

const BUTTONS: Record<ParcelView, BatchButton[]> = {
  queue: [{ intent: "claim", label: "Claim chosen" }],
  mine: [
    { intent: "pack", label: "Packed", variant: "primary" },
    { intent: "release", label: "Put back" },
  ],
  colleagues: [{ intent: "claim", label: "Take over what was left" }],
  waiting: [],
  held: [{ intent: "unhold", label: "End the hold" }],
  packed: PACKED_BUTTONS,
  dispatched: [],
};

const EMPTY: Record<ParcelView, string> = {
  queue: "The queue is empty.",
  mine: "You hold nothing. Claim the next few.",
  colleagues: "No colleague holds anything.",
  waiting: "Nothing waits for stock.",
  held: "Nothing is held.",
  packed: "Nothing is packed and waiting to go.",
  dispatched: "Nothing has been dispatched yet.",
};

/** The parcels of one view with the buttons that belong to them. What I hold falls into two: to pack, and to send. */
export function ParcelTables({ show, rows, me, now, inHand }: ParcelTablesProps) {
  if (rows.length === 0) return <EmptyState title={EMPTY[show]} />;
  if (inHand === null)
    return <OneTable show={show} rows={rows} me={me} now={now} isPacked={show === "packed"} caption="Parcels" />;
  const packed = rows.filter((row) => row.status === "packed");
  const toPack = rows.filter((row) => row.status !== "packed");
  return (
    <>
      {toPack.length > 0 && (
        <OneTable
          show={show}
          rows={toPack}
          me={me}
          now={now}
          isPacked={false}
          caption="To pack"
          sum={sumWords(inHand.toPack, inHand.copiesToPack)}
        />
      )}
      {packed.length > 0 && (
        <OneTable
          show={show}
          rows={packed}
          me={me}
          now={now}
          isPacked
          caption="Packed, to dispatch"
          sum={sumWords(inHand.packed, inHand.copiesPacked)}
        />
      )}
    </>
  );
}

/** "5 parcels, 34 copies". */
function sumWords(parcels: number, copies: number): string {
  return `${parcels === 1 ? "1 parcel" : `${parcels} parcels`}, ${copiesInWords(copies)}`;
}

type OneTableProps = Omit<ParcelTablesProps, "inHand"> & { isPacked: boolean; caption: string; sum?: string };

function OneTable({ show, rows, me, now, isPacked, caption, sum }: OneTableProps) {
  const form = isPacked ? "packed-parcels" : "parcels";
  const buttons = isPacked ? PACKED_BUTTONS : BUTTONS[show];
  const withBar = show !== "dispatched";
  const canHold = show !== "held" && show !== "colleagues";
  const columns = parcelColumns({
    now,
    me,
    show,
    ...(withBar ? { form } : {}),
    withHolder: show !== "mine" && show !== "queue" && show !== "waiting",
    withDispatch: isPacked,
  });
  return (
    <section className="work-section">
      {sum && (
        <h2>
          {caption} <span className="work-sum">{sum}</span>
        </h2>
      )}
      {withBar && <BatchBar id={form} show={show} buttons={buttons} canHold={canHold} />}
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </section>
  );
}
