import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { TrackingForm } from "./tracking-form.tsx";

export const metadata: Metadata = { title: "Add tracking numbers" };

/** Where the carrier's numbers come back in, and the parcels go out. */
export default async function TrackingPage() {
  await requireStaff("fulfil");
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/fulfilment" to="Fulfilment" />}
        title="Add tracking numbers"
        lead="Packed parcels that you hold are dispatched with their numbers, and the customers are told. A parcel that went without a number takes it on."
      />
      <TrackingForm />
    </>
  );
}
