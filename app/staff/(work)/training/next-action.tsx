import { StatusTag } from "#app/_components/status-tag.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { londonDay } from "#domain/london-day.ts";

type NextActionProps = { nextAction: string | null; nextActionOn: Date | null; now: Date };

/** What comes next and by when; marked where the day is past. Nothing where nobody planned anything. */
export function NextAction({ nextAction, nextActionOn, now }: NextActionProps) {
  if (nextAction === null) return null;
  const isOverdue = nextActionOn !== null && nextActionOn.toISOString().slice(0, 10) < londonDay(now);
  return (
    <p>
      Next: {nextAction}
      {nextActionOn && <>, by {whenText(nextActionOn, "short")}</>}{" "}
      {isOverdue && <StatusTag tone="problem">Overdue</StatusTag>}
    </p>
  );
}
