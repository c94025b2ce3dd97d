import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { carrierMap } from "#use-cases/settings/carrier-map.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { trackingMap } from "#use-cases/settings/tracking-map.ts";
import { CarrierMapForm } from "./carrier-map-form.tsx";
import { carrierValues } from "./carrier-values.ts";
import { ContactForm } from "./contact-form.tsx";
import { ReturnAddressForm } from "./return-address-form.tsx";
import { TrackingMapForm } from "./tracking-map-form.tsx";

export const metadata: Metadata = { title: "Settings" };

const SAYINGS = {
  done: {
    contact: "The contact is kept. Pages, emails and packing slips show it from now on.",
    return_address: "The return address is kept. It is printed on every label from now on.",
    carrier_map: "The columns are kept. The next carrier file has them.",
    tracking_map: "The headings are kept. The next file of tracking numbers is read by them.",
  },
};

/** What stays the same from parcel to parcel, and may be changed without a programmer. */
export default async function SettingsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("fulfil");
  const [contact, address, carrier, tracking] = await Promise.all([
    contactLine(),
    returnAddress(),
    carrierMap(),
    trackingMap(),
  ]);
  return (
    <>
      <PageHeading title="Settings" />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <section className="work-section">
        <h2>Contact</h2>
        <ContactForm standing={contact ?? ""} />
      </section>
      <section className="work-section">
        <h2>Return address</h2>
        <ReturnAddressForm standing={address ?? ""} />
      </section>
      <section className="work-section">
        <h2>File for the carrier</h2>
        <CarrierMapForm standing={carrierValues(carrier)} />
      </section>
      <section className="work-section">
        <h2>Tracking numbers from the carrier</h2>
        <TrackingMapForm standing={tracking} />
      </section>
    </>
  );
}
