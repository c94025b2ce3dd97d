import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";

export type StockSaying = { tone: "success" | "warning"; title: string; note: string | null };

type Query = { did: string | undefined; copies: string | undefined; parcels: string | undefined };

/** What an address says was done to the stock. Anybody can write an address: only known words and counts come through. */
export function stockSaying({ did, copies, parcels }: Query): StockSaying | null {
  switch (did) {
    case "received":
      return { tone: "success", title: `${copiesInWords(count(copies))} booked in.`, note: allocated(count(parcels)) };
    case "already_booked":
      return { tone: "warning", title: "This delivery was booked in already.", note: "It was not counted again." };
    case "counted":
      return { tone: "success", title: "The count is corrected.", note: null };
    case "line":
      return {
        tone: "success",
        title: "The low-stock line is set.",
        note: "Staff are told when fewer copies are left.",
      };
    case "no_line":
      return { tone: "success", title: "The low-stock line is removed.", note: null };
    case "stocktaken":
      return { tone: "success", title: "The stocktake is written down.", note: corrected(count(copies)) };
    case "stocktaken_already":
      return { tone: "warning", title: "This stocktake was written down already.", note: "It was not counted again." };
    default:
      return null;
  }
}

function corrected(titles: number): string {
  if (titles === 0) return "Every count agreed with our records.";
  return titles === 1 ? "One count was corrected." : `${inDigits(titles)} counts were corrected.`;
}

function allocated(parcels: number): string {
  if (parcels === 0) return "No parcel was waiting that they could fill.";
  return parcels === 1
    ? "One parcel that waited has its copies now, and joined the queue."
    : `${inDigits(parcels)} parcels that waited have their copies now, and joined the queue.`;
}

function count(text: string | undefined): number {
  return /^\d{1,7}$/.test(text ?? "") ? Number(text) : 0;
}
