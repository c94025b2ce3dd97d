import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { EnquiryForm } from "./enquiry-form.tsx";

export const metadata: Metadata = { title: TITLE_BY_FORM };

export default function EnquirePage() {
  return (
    <EnquiryForm formKey={mintFormKey()}>
      <PageHeading title="Ask about training" lead="A person reads this and answers by email." />
    </EnquiryForm>
  );
}
