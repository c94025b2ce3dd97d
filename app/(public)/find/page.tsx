import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { FindForm } from "./find-form.tsx";

export const metadata: Metadata = { title: "Find my order" };

export default function FindPage() {
  return (
    <>
      <PageHeading
        title="Find my order"
        lead="For orders and for free copies. You need the reference, and the postcode that the parcel goes to."
      />
      <FindForm />
    </>
  );
}
