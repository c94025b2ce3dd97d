import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { EnquiryForm } from "./enquiry-form.tsx";
import { guidesOnOffer } from "./guides-on-offer.ts";

export const metadata: Metadata = { title: TITLE_BY_FORM };

export default async function EnquirePage() {
  return (
    <EnquiryForm formKey={mintFormKey()} guides={await guidesOnOffer()}>
      <PageHeading
        title="Ask about training"
        lead="It takes two minutes. Tell us who you are and how to answer you: you can leave the rest empty."
      />
    </EnquiryForm>
  );
}
