import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { checkThisBrowser } from "#app/staff/_staff/require-staff.ts";
import { SecretOffer } from "#app/staff/_staff/secret-offer.tsx";
import { offeredSecret } from "#use-cases/staff/new-secret.ts";
import { SetUpForm } from "./set-up-form.tsx";

export const metadata: Metadata = { title: "Set up your codes" };

export default async function SetUpPage() {
  const check = await checkThisBrowser();
  if (check.is === "nobody") redirect("/staff/sign-in");
  if (check.is !== "without_set_up") redirect("/staff");
  const offer = await offeredSecret(check.memberId, new Date());
  if (offer === null) redirect("/staff/sign-in?did=late");
  return (
    <>
      <PageHeading
        above="Step 2 of 3"
        title="Set up your codes"
        lead="At each sign-in you give your password and a code from your phone, so that a password alone opens nothing."
      />
      <SecretOffer offer={offer} />
      <SetUpForm />
    </>
  );
}
