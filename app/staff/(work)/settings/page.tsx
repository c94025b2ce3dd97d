import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { LastBackup, LateBackup } from "#app/staff/_work/last-backup.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { LONGEST_CONTACT } from "#domain/contact.ts";
import { LONGEST_RETURN_ADDRESS } from "#domain/fulfilment/label-sheets.ts";
import { lastBackup } from "#use-cases/backups/last-backup.ts";
import { carrierMap } from "#use-cases/settings/carrier-map.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { trackingMap } from "#use-cases/settings/tracking-map.ts";
import { undoMinutes } from "#use-cases/settings/undo-minutes.ts";
import { setReturnAddressAction, setUndoMinutesAction } from "./actions.ts";
import { CarrierMapForm } from "./carrier-map-form.tsx";
import { carrierValues } from "./carrier-values.ts";
import { setContactAction } from "./contact-action.ts";
import { LineSetting } from "./line-setting.tsx";
import { SettingsIndex } from "./settings-index.tsx";
import { TrackingMapForm } from "./tracking-map-form.tsx";

export const metadata: Metadata = { title: "Settings" };

const SAYINGS = {
  done: {
    contact: "The contact is saved. Pages, emails and packing slips show it from now on.",
    return_address: "The return address is saved. It is printed on every label from now on.",
    carrier_map: "The columns are saved. The next carrier file has them.",
    undo_minutes: "The minutes are saved. They hold for what is dispatched from now on.",
    tracking_map: "The headings are saved. The next file of tracking numbers is read by them.",
  },
};

/** What stays the same from parcel to parcel, and may be changed without a programmer. */
export default async function SettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("fulfil");
  const [contact, address, carrier, tracking, minutes, backup] = await Promise.all([
    contactLine(),
    returnAddress(),
    carrierMap(),
    trackingMap(),
    undoMinutes(),
    lastBackup(),
  ]);
  const now = new Date();
  return (
    <>
      <PageHeading title="Settings" />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <SettingsIndex by={by} />
      <section className="work-section" id="contact-line">
        <h2>Contact</h2>
        <LineSetting
          name="contact"
          label="How customers reach you"
          hint="An email address, a phone number, or both, on one line. Pages, emails and packing slips show it."
          keep="Save the contact"
          longest={LONGEST_CONTACT}
          standing={contact ?? ""}
          action={setContactAction}
        />
      </section>
      <section className="work-section" id="parcels">
        <h2>Return address</h2>
        <LineSetting
          name="returnAddress"
          label="Where a parcel goes back to"
          hint="On one line. Everybody can read it on the parcel, so let it say nothing of drugs or treatment."
          keep="Save the return address"
          longest={LONGEST_RETURN_ADDRESS}
          standing={address ?? ""}
          action={setReturnAddressAction}
        />
      </section>
      <section className="work-section">
        <h2>Taking a dispatch back</h2>
        <LineSetting
          name="undoMinutes"
          label="Minutes in which it can be taken back"
          hint="Customers are told by email after that. With 0 they are told at once, and nothing can be taken back."
          keep="Save the minutes"
          longest={2}
          standing={String(minutes)}
          action={setUndoMinutesAction}
        />
      </section>
      <section className="work-section">
        <h2>File for the carrier</h2>
        <CarrierMapForm standing={carrierValues(carrier)} />
      </section>
      <section className="work-section">
        <h2>Tracking numbers from the carrier</h2>
        <TrackingMapForm standing={tracking} />
      </section>
      <section className="work-section" id="backups">
        <h2>Backups</h2>
        <LateBackup takenAt={backup} now={now} />
        <LastBackup takenAt={backup} now={now} />
      </section>
    </>
  );
}
