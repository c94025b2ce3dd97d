import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SecretOffer } from "#app/staff/_staff/secret-offer.tsx";
import { offeredSecret } from "#use-cases/staff/new-secret.ts";
import { NewCodeForm, PresentCodeForm } from "./device-forms.tsx";

export const metadata: Metadata = { title: "A new phone" };

export default async function NewDevicePage() {
  const by = await requireStaff("see_work");
  const offer = await offeredSecret(by.id, new Date());
  return (
    <>
      <PageHeading
        title="Move your codes to a new phone"
        lead="Your present phone goes on working until the new one has given its first code. Then you get new recovery codes."
      />
      {offer === null ? (
        <PresentCodeForm />
      ) : (
        <>
          <SecretOffer offer={offer} />
          <NewCodeForm />
        </>
      )}
    </>
  );
}
