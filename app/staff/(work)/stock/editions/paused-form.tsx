"use client";

import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useSafeAction } from "#app/_forms/use-form-action.ts";
import { Age } from "#app/staff/_work/age.tsx";
import { ParcelStatus } from "#app/staff/_work/status-words.tsx";
import { inDigits } from "#domain/digits.ts";
import { EDITION_CHOICES, type EditionChoice } from "#domain/stock/editions.ts";
import type { PausedParcel } from "#use-cases/fulfilment/edition-queries.ts";
import { Tick } from "../../fulfilment/batch-bar.tsx";
import { OutcomeNotice } from "../../fulfilment/outcome-notice.tsx";
import { NOTHING_KEPT } from "../../fulfilment/posted-work.ts";
import type { Said } from "../../fulfilment/say-outcome.ts";
import { TickAll } from "../../fulfilment/tick-all.tsx";
import { chooseEditionAction } from "./actions.ts";

const FORM = "paused";

/** The parcels of an old edition, and the three things that can become of those that are ticked. */
export function PausedForm({ rows, now }: { rows: readonly PausedParcel[]; now: Date }) {
  const [said, action] = useSafeAction<Said | null>(chooseEditionAction, null, unsent);
  return (
    <>
      <OutcomeNotice said={said} />
      <form id={FORM} action={action} className="toolbar">
        <TickAll form={FORM} />
        {(Object.keys(EDITION_CHOICES) as EditionChoice[]).map((choice) => (
          <SubmitButton key={choice} name="choice" value={choice} variant="secondary">
            {EDITION_CHOICES[choice]}
          </SubmitButton>
        ))}
      </form>
      <DataTable caption="Paused parcels" columns={columns(now)} rows={rows} rowKey={(row) => row.id} />
    </>
  );
}

function unsent(_said: Said | null, _form: FormData, why: string): Said {
  return { tone: "warning", title: why, lines: [] };
}

function columns(now: Date): DataColumn<PausedParcel>[] {
  return [
    {
      key: "tick",
      label: "Choose",
      isLabelHidden: true,
      cell: ({ id, code }) => <Tick form={FORM} id={id} code={code} kept={NOTHING_KEPT} />,
    },
    {
      key: "code",
      label: "Parcel",
      cell: ({ code }) => (
        <a className="work-nowrap" href={`/staff/fulfilment/${code}`}>
          {code}
        </a>
      ),
    },
    { key: "kind", label: "Kind", cell: ({ isFree }) => (isFree ? "Free" : "Order") },
    { key: "copies", label: "Copies", align: "end", cell: ({ copies }) => inDigits(copies) },
    { key: "of", label: "Of", cell: ({ titles }) => titles },
    { key: "to", label: "Goes to", cell: ({ labelName }) => labelName ?? "Forgotten" },
    { key: "waits", label: "Waits", cell: ({ waitingSince }) => <Age since={waitingSince} now={now} /> },
    { key: "status", label: "State", cell: ({ status }) => <ParcelStatus status={status} isHeld /> },
  ];
}
