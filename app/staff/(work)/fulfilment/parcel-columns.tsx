import type { DataColumn } from "#app/_components/data-table.tsx";
import { StatusTag } from "#app/_components/status-tag.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { Age } from "#app/staff/_work/age.tsx";
import { TrackingNumber } from "#app/staff/_work/tracking-number.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { inDigits } from "#domain/digits.ts";
import { claimIsStale } from "#domain/fulfilment/consignment-life.ts";
import type { ParcelRow } from "#use-cases/fulfilment/queries.ts";
import { Tick } from "./batch-bar.tsx";
import { DispatchCell } from "./dispatch-cell.tsx";
import type { Kept } from "./posted-work.ts";

type Column = DataColumn<ParcelRow>;

function tickColumn(form: string, kept: Kept): Column {
  return {
    key: "tick",
    label: "Choose",
    isLabelHidden: true,
    cell: ({ id, code }) => <Tick form={form} id={id} code={code} kept={kept} />,
  };
}

const code: Column = {
  key: "code",
  label: "Parcel",
  cell: (row) => (
    <a className="work-nowrap" href={`/staff/fulfilment/${row.code}`}>
      {row.code}
    </a>
  ),
};

const kind: Column = { key: "kind", label: "Kind", cell: (row) => (row.isFree ? "Free" : "Order") };

const copies: Column = {
  key: "copies",
  label: "Copies",
  align: "end",
  cell: (row) => inDigits(row.copies),
};

const goesTo: Column = {
  key: "to",
  label: "Goes to",
  cell: (row) => <TwoLines first={row.labelName ?? "Forgotten"} second={row.area} />,
};

function waits(now: Date): Column {
  return {
    key: "age",
    label: "Waits",
    cell: (row) => <TwoLines first={<Age since={row.waitingSince} now={now} />} second={besideAge(row)} />,
  };
}

function besideAge({ heldReason, neededBy }: ParcelRow): string | null {
  const needed = neededBy ? `needed by ${whenText(neededBy, "short")}` : null;
  return [needed, heldReason ? `held: ${heldReason}` : null].filter(Boolean).join("; ") || null;
}

function heldBy(now: Date, me: string): Column {
  return {
    key: "holder",
    label: "With",
    cell: (row) => {
      if (row.holder === null) return "nobody";
      const isLeft = row.status === "claimed" && row.claimedAt !== null && claimIsStale(row.claimedAt, now);
      const name = row.holderId === me ? "you" : row.holder;
      return (
        <TwoLines
          first={
            isLeft ? (
              <>
                {name} <StatusTag tone="problem">left over</StatusTag>
              </>
            ) : (
              name
            )
          }
          second={row.claimedAt && <>since {whenText(row.claimedAt, "short_with_time")}</>}
        />
      );
    },
  };
}

function goes(form: string, kept: Kept): Column {
  return {
    key: "dispatch",
    label: "Dispatch",
    isLabelHidden: true,
    cell: (row) => <DispatchCell row={row} form={form} kept={kept} />,
  };
}

const went: Column = {
  key: "went",
  label: "Dispatched",
  cell: ({ dispatchedAt, trackingNumber }) => (
    <TwoLines
      first={dispatchedAt && whenText(dispatchedAt, "short_with_time")}
      second={trackingNumber === null ? "no tracking" : <TrackingNumber number={trackingNumber} />}
    />
  ),
};

type Wanted = {
  now: Date;
  me: string;
  show: string;
  form: string;
  kept: Kept;
  withHolder?: boolean;
  withDispatch?: boolean;
};

/** The columns of one table of parcels, in the order of the work. Where a number is scanned there is room for little else. */
export function parcelColumns({ now, me, show, form, kept, withHolder, withDispatch }: Wanted): Column[] {
  if (show === "dispatched") return [code, kind, copies, goesTo, went];
  return [
    tickColumn(form, kept),
    code,
    ...(withDispatch ? [copies, goesTo] : [kind, copies, goesTo, waits(now)]),
    ...(withHolder ? [heldBy(now, me)] : []),
    ...(withDispatch ? [goes(form, kept)] : []),
  ];
}
