import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { recoveryCodeWords } from "#domain/staff/sign-in-rules.ts";
import { shownRecoveryCodes } from "#use-cases/staff/own-second-factor.ts";
import { keepRecoveryCodesAction } from "./actions.ts";
import styles from "./recovery-codes.module.css";

export const metadata: Metadata = { title: "Your recovery codes" };

export default async function RecoveryCodesPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const codes = await shownRecoveryCodes(by, new Date());
  if (codes === null) redirect("/staff/account");
  const isLastStep = oneOf((await searchParams).step) === "last";
  return (
    <>
      <PageHeading
        above={isLastStep && "Step 3 of 3"}
        title="Your recovery codes"
        lead="For the day you are without your phone: each of these signs you in once, in place of a code of the app."
      />
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{recoveryCodeWords(code)}</li>
        ))}
      </ul>
      <p className="measure">
        Print this page or write them down, and keep the paper where only you can get at it, not with your password.
        They are shown for an hour, and never again once you have said that you have them.
      </p>
      <form action={keepRecoveryCodesAction} className="no-print work-section">
        <SubmitButton>I have kept them</SubmitButton>
      </form>
    </>
  );
}
