import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { inDigits } from "#domain/digits.ts";
import { canStillUndo } from "#domain/free-copies/flood-wish.ts";
import type { PastDecline } from "#use-cases/free-copies/flood-queries.ts";
import { KIND_WORDS } from "../sign-words.ts";
import { pastDeclineAction } from "./actions.ts";

/** What was declined together lately, each with the way back. */
export function PastDeclines({ past, now }: { past: readonly PastDecline[]; now: Date }) {
  const columns: DataColumn<PastDecline>[] = [
    { key: "when", label: "When", cell: ({ begunAt }) => whenText(begunAt, "short_with_time") },
    { key: "by", label: "By", cell: ({ staffName }) => staffName },
    { key: "kind", label: "Which", cell: ({ kind }) => KIND_WORDS[kind] },
    { key: "declined", label: "Requests", align: "end", cell: ({ declined }) => inDigits(declined) },
    { key: "now", label: "Now", cell: (decline) => <StandsNow decline={decline} now={now} /> },
  ];
  return (
    <section className="work-section">
      <h2>Declined together</h2>
      <DataTable
        caption="Floods that were declined, latest first"
        columns={columns}
        rows={past}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function StandsNow({ decline, now }: { decline: PastDecline; now: Date }) {
  const { undoneAt, undoneByName, doneAt, isHalfUndone, begunAt } = decline;
  const canUndo = canStillUndo(begunAt, now);
  if (undoneAt !== null)
    return (
      <>
        Taken back by {undoneByName ?? "a colleague"}, {whenText(undoneAt, "short_with_time")}
        {isHalfUndone && canUndo && <PastButton id={decline.id} intent="undo" words="Go on taking it back" />}
      </>
    );
  if (doneAt === null)
    return (
      <>
        Broken off
        <PastButton id={decline.id} intent="go_on" words="Go on" />
      </>
    );
  return canUndo ? <PastButton id={decline.id} intent="undo" words="Take it back" /> : "Final";
}

function PastButton({ id, intent, words }: { id: string; intent: "undo" | "go_on"; words: string }) {
  return (
    <form action={pastDeclineAction}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="secondary" name="intent" value={intent} pendingLabel="Working…">
        {words}
      </SubmitButton>
    </form>
  );
}
