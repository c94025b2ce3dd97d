"use client";

import type { ReactNode } from "react";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { useSafeAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import type { InHand, ParcelRow, ParcelView } from "#use-cases/fulfilment/queries.ts";
import { workAction } from "./actions.ts";
import { BatchBar, type BatchButton } from "./batch-bar.tsx";
import { OUTCOME } from "./find-parcel.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { parcelColumns } from "./parcel-columns.tsx";
import { UNTOUCHED, unsentWork, type WorkState } from "./work-state.ts";

type ParcelTablesProps = {
  show: ParcelView;
  rows: readonly ParcelRow[];
  me: string;
  now: Date;
  /** All that I hold, on whichever page: where that is what is shown. */
  inHand: InHand | null;
  /** What an address says of the last press, where the page does not know better. */
  notice: ReactNode;
  /** Stands between the notice and the tables. */
  tabs: ReactNode;
};

const PACKED_BUTTONS: BatchButton[] = [
  { intent: "dispatch", label: "Dispatch chosen" },
  { intent: "unpack", label: "Unpack" },
];

const BUTTONS: Record<ParcelView, BatchButton[]> = {
  queue: [{ intent: "claim", label: "Claim chosen" }],
  mine: [
    { intent: "pack", label: "Mark as packed", variant: "primary" },
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

/** The parcels of one view with the buttons that belong to them, and what became of the last press. */
export function ParcelTables({ notice, tabs, ...shown }: ParcelTablesProps) {
  const [{ said, kept }, action] = useSafeAction<WorkState>(workAction, UNTOUCHED, unsentWork);
  return (
    <>
      <div id={OUTCOME}>{said === null ? notice : <OutcomeNotice said={said} />}</div>
      {tabs}
      <Tables {...shown} kept={kept} action={action} />
    </>
  );
}

type TablesProps = Omit<ParcelTablesProps, "notice" | "tabs"> & {
  kept: WorkState["kept"];
  action: (form: FormData) => void;
};

/** What I have falls into three: to pack, to send, and what is on hold and goes nowhere. */
function Tables({ inHand, ...table }: TablesProps) {
  const { rows, show } = table;
  if (rows.length === 0) return <EmptyState title={EMPTY[show]} />;
  if (inHand === null) return <OneTable {...table} kind={show === "packed" ? "packed" : "parcels"} caption="Parcels" />;
  return PARTS.map(({ kind, caption, isIn, sum }) => {
    const part = rows.filter(isIn);
    if (part.length === 0) return null;
    return <OneTable key={kind} {...table} rows={part} kind={kind} caption={caption} sum={sum(inHand)} />;
  });
}

type Part = {
  kind: "parcels" | "packed" | "on-hold";
  caption: string;
  isIn: (row: ParcelRow) => boolean;
  sum: (inHand: InHand) => string;
};

const PARTS: Part[] = [
  {
    kind: "parcels",
    caption: "To pack",
    isIn: (row) => row.heldReason === null && row.status !== "packed",
    sum: ({ toPack, copiesToPack }) => sumWords(toPack, copiesToPack),
  },
  {
    kind: "packed",
    caption: "Packed, to dispatch",
    isIn: (row) => row.heldReason === null && row.status === "packed",
    sum: ({ packed, copiesPacked }) => sumWords(packed, copiesPacked),
  },
  {
    kind: "on-hold",
    caption: "On hold",
    isIn: (row) => row.heldReason !== null,
    sum: ({ held, copiesHeld }) => sumWords(held, copiesHeld),
  },
];

/** "5 parcels, 34 copies". */
function sumWords(parcels: number, copies: number): string {
  return `${parcels === 1 ? "1 parcel" : `${parcels} parcels`}, ${copiesInWords(copies)}`;
}

type OneTableProps = Omit<TablesProps, "inHand"> & { kind: Part["kind"]; caption: string; sum?: string };

function OneTable({ show, rows, me, now, kept, action, kind, caption, sum }: OneTableProps) {
  const form = kind === "parcels" ? kind : `${kind}-parcels`;
  const buttons = { parcels: BUTTONS[show], packed: PACKED_BUTTONS, "on-hold": BUTTONS.held }[kind];
  const withBar = show !== "dispatched";
  const canHold = kind !== "on-hold" && show !== "held" && show !== "colleagues";
  const columns = parcelColumns({
    now,
    me,
    show,
    form,
    kept,
    withHolder: show !== "mine" && show !== "queue" && show !== "waiting",
    withDispatch: kind === "packed",
  });
  return (
    <section className="work-section">
      {sum && (
        <h2>
          {caption} <span className="work-sum">{sum}</span>
        </h2>
      )}
      {withBar && <BatchBar id={form} show={show} buttons={buttons} action={action} kept={kept} canHold={canHold} />}
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </section>
  );
}
