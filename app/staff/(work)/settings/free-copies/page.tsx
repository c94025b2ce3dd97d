import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { KeptForm } from "#app/staff/_work/kept-form.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { inDigits } from "#domain/digits.ts";
import { MOST_AT_ONCE } from "#domain/free-copies/limits.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { SettingPage } from "../setting-page.tsx";
import { setFreeCopyLimitsAction } from "./actions.ts";

export const metadata: Metadata = { title: "Limits of free copies" };

const SAYINGS = { done: { kept: "The limits are saved. They hold for what is asked for from now on." } };

/** How many free copies are too many. */
export default async function FreeCopyLimitsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const { individualCopies, groupCopies, repeatDays } = await freeCopyLimits();
  return (
    <SettingPage
      title="Limits of free copies"
      lead="Nobody is refused by them: what goes beyond a limit is shown to you first."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <KeptForm
        fields={[
          {
            name: "individualCopies",
            label: "Copies for a person",
            hint: `As many go straight to the people who pack, from 1 to ${MOST_AT_ONCE.individualCopies}. The form says this number.`,
            longest: 2,
            isNumber: true,
          },
          {
            name: "groupCopies",
            label: "Copies for a group",
            hint: `Every group’s request is looked at. More than this, from 1 to ${inDigits(MOST_AT_ONCE.groupCopies)}, is marked as a lot. The form says this number.`,
            longest: 5,
            isNumber: true,
          },
          {
            name: "repeatDays",
            label: "Days in which the same address is noticed",
            hint: `From 1 to ${MOST_AT_ONCE.repeatDays}. We remember no address, only a code of it, and that no longer than this allows.`,
            longest: 2,
            isNumber: true,
          },
        ]}
        standing={{
          individualCopies: String(individualCopies),
          groupCopies: String(groupCopies),
          repeatDays: String(repeatDays),
        }}
        keep="Save the limits"
        action={setFreeCopyLimitsAction}
      />
    </SettingPage>
  );
}
