import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { contactLine } from "#use-cases/settings/contact.ts";
import { FindForm } from "./find-form.tsx";

export const metadata: Metadata = { title: TITLE_BY_FORM };

export default async function FindPage() {
  return (
    <FindForm contact={<Contact line={await contactLine()} />}>
      <PageHeading
        title="Find my order"
        lead="For orders and for free copies. You need the reference, and the postcode that the parcel goes to."
      />
    </FindForm>
  );
}
