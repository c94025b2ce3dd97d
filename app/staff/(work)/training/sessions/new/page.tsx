import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { WithVat } from "#app/staff/_work/with-vat.tsx";
import { trainersToChoose } from "#use-cases/training/trainers-to-choose.ts";
import { WriteForm } from "./write-form.tsx";

export const metadata: Metadata = { title: "Write an open session" };

export default async function NewSessionPage() {
  await requireStaff("manage_training");
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href="/staff/training/sessions" to="Open sessions" />}
        title="Write an open session"
        lead="It is kept as a draft, with its trainers’ time. You publish it on the next page."
      />
      <WithVat>
        <WriteForm formKey={mintFormKey()} trainers={await trainersToChoose()} />
      </WithVat>
    </div>
  );
}
