"use client";

import { DataTable } from "#app/_components/data-table.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { Field } from "#app/_forms/field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { TrackingPreview } from "#use-cases/fulfilment/take-in-tracking.ts";
import { type TrackingState, trackingAction } from "./actions.ts";
import { confirmWords, matchWords, numberWords, sumWords, unreadWords } from "./tracking-words.ts";

/** A file or pasted lines, then what they would do, then what they did. Nothing is done before the second button. */
export function TrackingForm() {
  const [state, action] = useFormAction<TrackingState>(trackingAction, { values: {}, errors: {} });
  const { preview, isDone = false } = state;
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      {preview && <Preview preview={preview} isDone={isDone} />}
      <Field name="file" label="The carrier’s file" hint="A CSV with the parcels’ codes and tracking numbers." optional>
        <input type="file" id="file" name="file" accept=".csv,text/csv,text/plain" className="input" />
      </Field>
      <TextArea
        name="lines"
        label="Or paste lines"
        hint="One parcel on each line: its code, then a space or a comma, then its tracking number."
        defaultValue={isDone ? "" : state.values.lines}
        error={state.errors.lines}
        rows={8}
        autoComplete="off"
      />
      <SubmitButton
        name="intent"
        value="look"
        variant={preview && !isDone ? "secondary" : "primary"}
        pendingLabel="Reading…"
      >
        Show what this would do
      </SubmitButton>
    </form>
  );
}

function Preview({ preview: { matches, unread }, isDone }: { preview: TrackingPreview; isDone: boolean }) {
  const confirm = confirmWords(matches);
  return (
    <>
      <Notice tone={isDone ? "success" : "info"} title={sumWords(matches, isDone)} announce>
        {unreadWords(unread).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Notice>
      <DataTable
        caption="Parcels and their numbers"
        columns={[
          { key: "code", label: "Parcel", cell: (match) => <span className="work-nowrap">{match.code}</span> },
          { key: "number", label: "Tracking number", cell: numberWords },
          { key: "is", label: "What becomes of it", cell: (match) => matchWords(match.is, isDone) },
        ]}
        rows={matches}
        rowKey={(match) => match.code}
      />
      {!isDone && confirm && (
        <SubmitButton name="intent" value="confirm" pendingLabel="Saving…">
          {confirm}
        </SubmitButton>
      )}
    </>
  );
}
