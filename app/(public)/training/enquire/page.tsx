import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { EnquiryForm } from "./enquiry-form.tsx";

export const metadata: Metadata = { title: "Ask about training" };

export default function EnquirePage() {
  return (
    <>
      <PageHeading title="Ask about training" lead="A person reads this and answers by email." />
      <EnquiryForm formKey={mintFormKey()} />
    </>
  );
}
