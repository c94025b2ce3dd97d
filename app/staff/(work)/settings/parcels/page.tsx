import type { Metadata } from "next";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { LONGEST_RETURN_ADDRESS } from "#domain/fulfilment/label-sheets.ts";
import { carrierMap } from "#use-cases/settings/carrier-map.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { trackingMap } from "#use-cases/settings/tracking-map.ts";
import { undoMinutes } from "#use-cases/settings/undo-minutes.ts";
import { LineSetting } from "../line-setting.tsx";
import { SettingPage } from "../setting-page.tsx";
import { setReturnAddressAction, setUndoMinutesAction } from "./actions.ts";
import { CarrierMapForm } from "./carrier-map-form.tsx";
import { carrierValues } from "./carrier-values.ts";
import { TrackingMapForm } from "./tracking-map-form.tsx";

export const metadata: Metadata = { title: "Parcels and their carrier" };

const SAYINGS = {
  done: {
    return_address: "The return address is saved. It is printed on every label from now on.",
    carrier_map: "The columns are saved. The next carrier file has them.",
    undo_minutes: "The minutes are saved. They hold for what is dispatched from now on.",
    tracking_map: "The headings are saved. The next file of tracking numbers is read by them.",
  },
};

/** What stays the same from parcel to parcel. */
export default async function ParcelsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("fulfil");
  const [address, carrier, tracking, minutes] = await Promise.all([
    returnAddress(),
    carrierMap(),
    trackingMap(),
    undoMinutes(),
  ]);
  return (
    <SettingPage
      title="Parcels and their carrier"
      lead="What stays the same from parcel to parcel. Each part is saved by itself."
      did={oneOf((await searchParams).did)}
      sayings={SAYINGS}
    >
      <section className="work-section">
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
          width="tiny"
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
    </SettingPage>
  );
}
