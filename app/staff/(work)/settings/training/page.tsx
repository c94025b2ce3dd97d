import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { PolicyForm } from "./policy-form.tsx";

export const metadata: Metadata = { title: "Rules for trainings" };

const SAYINGS = { done: { kept: "The rules are saved. They hold for what is booked and cancelled from now on." } };

/** What staff set once for all trainings. */
export default async function TrainingSettingsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_training");
  return (
    <>
      <PageHeading above={<WayBack href="/staff/training" to="Training" />} title="Rules for trainings" />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <PolicyForm standing={valuesOf(await trainingPolicy())} />
    </>
  );
}

function valuesOf({ freeUntilDays, halfUntilDays, guidesWorkingDaysBefore, reminderDays, terms }: TrainingPolicy) {
  return {
    ...{ freeUntilDays: String(freeUntilDays), halfUntilDays: String(halfUntilDays), terms },
    ...{ guidesWorkingDaysBefore: String(guidesWorkingDaysBefore), reminderDays: reminderDays.join(", ") },
  };
}
