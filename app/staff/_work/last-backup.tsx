import { Notice } from "#app/_components/notice.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { isBackupLate } from "#domain/backups.ts";
import { Ago } from "./age.tsx";

type BackupProps = { takenAt: Date | null; now: Date };

/** A warning once the last backup is older than two days. Nothing where none was ever taken: then nobody relies on them. */
export function LateBackup({ takenAt, now }: BackupProps) {
  if (takenAt === null || !isBackupLate(takenAt, now)) return null;
  return (
    <Notice tone="warning" title={`The last backup is of ${whenText(takenAt, "date_and_time")}.`}>
      <p>There should be one every night. Please tell whoever looks after the shop’s machine.</p>
    </Notice>
  );
}

/** When the last backup was taken, in a sentence. */
export function LastBackup({ takenAt, now }: BackupProps) {
  if (takenAt === null) return <p>No backup was taken yet. Whoever looks after the shop’s machine sets them up.</p>;
  return (
    <p>
      The last one was taken <Ago since={takenAt} now={now} />: {whenText(takenAt, "date_and_time")}. They are
      encrypted, and whoever was forgotten cannot be read in any of them.
    </p>
  );
}
