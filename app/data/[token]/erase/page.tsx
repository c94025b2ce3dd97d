import { redirect } from "next/navigation";
import { LeavePage } from "#app/_components/leave-page.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { dataStanding } from "#use-cases/privacy/erase-at-wish.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { WhatGoes } from "../what-goes.tsx";
import { EraseForm } from "./erase-form.tsx";

export const metadata = secretLinkMetadata("Have it erased – Your data");

type ErasePageProps = { params: Promise<{ token: string }> };

/** Asks once more, before it cannot be taken back. */
export default async function ErasePage({ params }: ErasePageProps) {
  const { token } = await params;
  const [found, kept, { repeatDays }] = await Promise.all([
    dataStanding(token, new Date()),
    retention(),
    freeCopyLimits(),
  ]);
  const { kind, forgottenAt, needs } = found ?? (await refuseUnknownLink());
  if (forgottenAt || needs.length > 0) redirect(`/data/${token}`);
  return (
    <>
      {kind === "request" && <LeavePage />}
      <PageHeading
        above="Your data"
        title="Erase what we hold about you?"
        lead="It is done at once and cannot be taken back. A parcel that comes back could not be sent to you again."
      />
      <div className="measure stack">
        <WhatGoes kept={kept} repeatDays={repeatDays} />
        <EraseForm token={token} />
      </div>
    </>
  );
}
