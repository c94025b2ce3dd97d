import type { VatTreatment } from "./basket.ts";

/** Whether we are VAT registered; null while nobody has said so. */
export type VatStanding = { vatNumber: string | null } | null;

const TREATMENT: Record<VatTreatment, string> = {
  zero: "zero-rated",
  exempt: "exempt from VAT",
  standard: "VAT at the standard rate included",
};

/** Why no VAT is added to these lines, in a few words; null where it is in one of them. */
export function noVatWords(lines: readonly { vatTreatment: VatTreatment }[], standing: VatStanding): string | null {
  if (standing?.vatNumber === null) return "We are not VAT registered: no VAT";
  if (lines.some(({ vatTreatment }) => vatTreatment === "standard")) return null;
  const areZero = lines.every(({ vatTreatment }) => vatTreatment === "zero");
  return standing !== null && areZero ? "Books are zero-rated: no VAT" : "No VAT is added";
}

/** The VAT treatment of one line, as a paper of somebody who is registered says it; null where nobody is. */
export function treatmentWords(treatment: VatTreatment, standing: VatStanding): string | null {
  return standing === null || standing.vatNumber === null ? null : TREATMENT[treatment];
}

/** True once we said that we are not registered: then no VAT is charged, whatever the treatment of a line. */
export function isVatFree(standing: VatStanding): boolean {
  return standing?.vatNumber === null;
}

const FOR_STAFF: Record<VatTreatment, string> = { zero: "zero-rated", exempt: "VAT exempt", standard: "VAT included" };

/** The VAT of one line in a word or two for staff. */
export function vatForStaff(treatment: VatTreatment, standing: VatStanding): string {
  return isVatFree(standing) ? "no VAT" : FOR_STAFF[treatment];
}
