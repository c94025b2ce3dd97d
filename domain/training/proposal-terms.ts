import type { VatTreatment } from "#domain/ordering/basket.ts";
import type { TrainingFormat, TrainingTimes } from "./training-day.ts";

export type ProposalTermsLine = {
  kind: "training" | "travel" | "copies";
  /** Of copies; then there is no title. */
  publicationId: string | null;
  title: string | null;
  copies: number;
  unitPricePence: number;
  vatTreatment: VatTreatment;
};

/** All that staff write into one version of a proposal. */
export type ProposalTerms = {
  title: string;
  format: TrainingFormat;
  place: string | null;
  placePostcode: string | null;
  onlineLink: string | null;
  groupSize: number | null;
  travelMinutes: number;
  terms: string;
  note: string | null;
  daysOpen: number;
  dates: readonly TrainingTimes[];
  trainerIds: readonly string[];
  lines: readonly ProposalTermsLine[];
};

/** What has to be right of them before they can be sent. */
type ToSend = Pick<ProposalTerms, "dates" | "trainerIds" | "format" | "place"> & { lines: readonly unknown[] };

const LONGEST_MS = 24 * 3_600_000;

/** What is wrong with the terms, field by field, in words for whoever writes them; nothing when they can be sent. */
export function wrongTerms(terms: ToSend, now: Date): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (terms.dates.length === 0) wrong.date1 = "Enter at least one date";
  terms.dates.forEach((date, place) => {
    const problem = wrongDate(date, terms.dates.slice(0, place), now);
    if (problem !== null) wrong[`date${place + 1}`] = problem;
  });
  if (terms.dates.length > 3) wrong.date3 = "Offer three dates or fewer";
  if (terms.trainerIds.length === 0) wrong.trainers = "Choose at least one trainer";
  if (terms.trainerIds.length > 3) wrong.trainers = "Choose three trainers or fewer";
  if (terms.lines.length === 0) wrong["price.training"] = "Enter at least one price; £0 is one";
  if (terms.format === "in_person" && terms.place === null) wrong.place = "Enter where the training is held";
  return wrong;
}

function wrongDate({ startsAt, endsAt }: TrainingTimes, before: readonly TrainingTimes[], now: Date): string | null {
  if (startsAt <= now) return "Enter a date that is still to come";
  if (endsAt <= startsAt) return "Enter an end that is after the start";
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) return "Enter an end within 24 hours of the start";
  const isTwice = before.some((other) => other.startsAt.getTime() === startsAt.getTime());
  return isTwice ? "Enter each date once" : null;
}
