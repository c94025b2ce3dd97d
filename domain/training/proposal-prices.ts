import { z } from "zod";
import { type Checked, checkAnswers, choice, type RawAnswers, wholeNumber } from "#domain/forms/fields.ts";
import { readPence } from "#domain/forms/pounds.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { MOST_COPIES } from "#domain/ordering/prices.ts";
import type { ProposalTermsLine } from "./proposal-terms.ts";

/** A publication of which guides can be proposed. */
export type ProposedTitle = { id: string; sku: string; title: string };

const VAT = ["exempt", "zero", "standard"] as const;

/** What a proposal charges for besides guides, as its lines call it. */
const CHARGES = [
  { kind: "training", title: "Training" },
  { kind: "travel", title: "Travel" },
] as const;

/** Reads the priced lines: of training and of travel where a price is typed, and of guides where copies are. £0 is a price. */
export function readProposedLines(raw: RawAnswers, titles: readonly ProposedTitle[]): Checked<ProposalTermsLine[]> {
  const charged = CHARGES.map(({ kind, title }) => {
    const isTyped = (raw[`price.${kind}`] ?? "").trim() !== "";
    return isTyped ? priced(raw, kind, { kind, publicationId: null, title, copies: 1 }) : NONE;
  });
  const read = [...charged, ...titles.map((title) => readCopies(raw, title))];
  const errors = Object.assign({}, ...read.map((line) => (line.ok ? {} : line.errors)));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answers: read.flatMap((line) => (line.ok && line.answers !== null ? [line.answers] : [])) };
}

const NONE = { ok: true as const, answers: null };

function readCopies(raw: RawAnswers, { id, sku }: ProposedTitle): Checked<ProposalTermsLine | null> {
  const name = `copies.${sku}`;
  const counted = checkAnswers(
    z.object({ [name]: wholeNumber("how many copies", 0, MOST_COPIES, { whenEmpty: 0 }) }),
    raw,
  );
  if (!counted.ok) return counted;
  const copies = counted.answers[name] ?? 0;
  return copies === 0 ? NONE : priced(raw, sku, { kind: "copies", publicationId: id, title: null, copies });
}

function priced(
  raw: RawAnswers,
  of: string,
  line: Omit<ProposalTermsLine, "unitPricePence" | "vatTreatment">,
): Checked<ProposalTermsLine> {
  const unitPricePence = readPence(cleanLine(raw[`price.${of}`] ?? ""));
  if (unitPricePence === null)
    return { ok: false, errors: { [`price.${of}`]: "Enter the price in pounds, like 420.00; 0 is free" } };
  const vat = choice(VAT, "Choose how VAT applies").safeParse(raw[`vat.${of}`]);
  if (!vat.success) return { ok: false, errors: { [`vat.${of}`]: "Choose how VAT applies" } };
  return { ok: true, answers: { ...line, unitPricePence, vatTreatment: vat.data } };
}
