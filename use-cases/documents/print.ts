import { drawLabels } from "#adapters/documents/draw-labels.ts";
import { drawPickList } from "#adapters/documents/draw-pick-list.ts";
import { drawSlips } from "#adapters/documents/draw-slips.ts";
import { LABEL_SHEETS, type LabelSheetName } from "#domain/fulfilment/label-sheets.ts";
import type { PrintedParcel } from "#domain/fulfilment/printed-parcel.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { parcelsToPrint, type WhichParcels } from "./parcels-to-print.ts";

export type Print = WhichParcels &
  ({ what: "slips" | "pick-list" } | { what: "labels"; sheet: LabelSheetName; startAt: number });

/** What is packed needs nothing from the shelf; where all is packed, the list is of that, to look it through. */
function toPick(parcels: PrintedParcel[]): PrintedParcel[] {
  const unpacked = parcels.filter(({ isPacked }) => !isPacked);
  return unpacked.length > 0 ? unpacked : parcels;
}

/** How many pages or labels are drawn, and of how many. */
export type OnProgress = (drawn: number, of: number) => void;

/**
 * Draws slips, labels or the pick list of the parcels that are meant, as one file, and tells how far it is; null where
 * there is nothing to print.
 */
export async function print(print: Print, by: StaffMember, onProgress: OnProgress = () => {}): Promise<Buffer | null> {
  const parcels = await parcelsToPrint(by, print);
  if (parcels.length === 0) return null;
  const all = print.what === "labels" ? parcels.reduce((sum, { packages }) => sum + packages, 0) : parcels.length;
  const onDrawn = (drawn: number) => onProgress(drawn, all);
  onDrawn(0);
  switch (print.what) {
    case "slips":
      return drawSlips(parcels, await contactLine(), onDrawn);
    case "pick-list":
      return drawPickList(toPick(parcels), by.name);
    case "labels":
      return drawLabels(parcels, LABEL_SHEETS[print.sheet], print.startAt, await returnAddress(), onDrawn);
  }
}
