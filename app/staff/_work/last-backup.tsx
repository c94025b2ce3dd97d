import { Notice } from "#app/_components/notice.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { isBackupLate } from "#domain/backups.ts";
import { Ago } from "./age.tsx";

type BackupProps = { takenAt: Date | null; now: Date };

/** A warning once the last backup is older than two days, or where there is none. A demonstration needs none. */
export function LateBackup({ takenAt, now, isDemonstration }: BackupProps & { isDemonstration: boolean }) {
  if (takenAt === null ? isDemonstration : !isBackupLate(takenAt, now)) return null;
  const title =
    takenAt === null ? "No backup was ever taken." : `The last backup is of ${whenText(takenAt, "date_and_time")}.`;
  return (
    <Notice tone="warning" title={title}>
      <p>There should be one every night. Please tell whoever looks after the shop’s machine.</p>
    </Notice>
  );
}

/** When the last backup was taken, in a sentence. */
export function LastBackup({ takenAt, now }: BackupProps) {
  if (takenAt === null) return <p>None was taken yet. Whoever looks after the shop’s machine sets them up.</p>;
  return (
    <p>
      The last one was taken <Ago since={takenAt} now={now} />: {whenText(takenAt, "date_and_time")}. They are
      encrypted, and whoever was forgotten cannot be read in any of them.
    </p>
  );
}
