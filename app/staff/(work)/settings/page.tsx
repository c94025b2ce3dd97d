import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { LastBackup, LateBackup } from "#app/staff/_work/last-backup.tsx";
import { lastBackup } from "#use-cases/backups/last-backup.ts";
import { isDemonstration } from "#use-cases/demonstration/is-demonstration.ts";
import { SettingsIndex } from "./settings-index.tsx";

export const metadata: Metadata = { title: "Settings" };

/** All that may be changed without a programmer, each on a page of its own; and when the shop was last backed up. */
export default async function SettingsPage() {
  const by = await requireStaff("fulfil");
  const backup = await lastBackup();
  const now = new Date();
  return (
    <>
      <PageHeading title="Settings" />
      <SettingsIndex by={by} />
      <section className="work-section" id="backups">
        <h2>Backups</h2>
        <LateBackup takenAt={backup} now={now} isDemonstration={isDemonstration()} />
        <LastBackup takenAt={backup} now={now} />
      </section>
    </>
  );
}
