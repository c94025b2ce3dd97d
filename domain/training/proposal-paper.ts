import { londonDateInWords } from "#domain/london-clock.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { lineWords, type Receipt, type Seller, sellerLines } from "#domain/ordering/receipt.ts";
import { noVatWords } from "#domain/ordering/vat-words.ts";
import { charityInWords, vatNumberInWords } from "#domain/supplier/supplier-details.ts";
import type { TrainingFormat, TrainingTimes } from "./training-day.ts";
import { namesInWords, whereInWords } from "./where-in-words.ts";

export type ProposalToPrint = {
  reference: string;
  number: number;
  title: string;
  format: TrainingFormat;
  place: string | null;
  placePostcode: string | null;
  groupSize: number | null;
  trainers: readonly string[];
  dates: readonly TrainingTimes[];
  note: string | null;
  terms: string;
  totalPence: number;
  sentAt: Date | null;
  expiresAt: Date | null;
  recipient: { organisationName: string | null; contactName: string | null };
  lines: readonly Omit<Parameters<typeof lineWords>[0], "cancelledCopies">[];
};

export type ProposalPaper = Pick<Receipt, "facts" | "lines" | "noVat" | "total" | "charity"> & {
  hasGuides: boolean;
  note: string | null;
  terms: string;
};

/** A proposal as an office files it, in words: what is offered to whom, when and where, what it costs, and until when. */
export function makeProposalPaper(proposal: ProposalToPrint, seller: Seller): ProposalPaper {
  const { details } = seller;
  return {
    facts: [...factsOf(proposal), ...sidesOf(proposal, seller)],
    lines: proposal.lines.map((line) => lineWords({ ...line, cancelledCopies: 0 }, details)),
    noVat: noVatWords(proposal.lines, details),
    total: formatPence(proposal.totalPence),
    hasGuides: proposal.lines.some(({ kind }) => kind === "copies"),
    note: proposal.note,
    terms: proposal.terms,
    charity: charityInWords(details),
  };
}

function factsOf(proposal: ProposalToPrint): Receipt["facts"] {
  const { reference, number, sentAt, expiresAt, dates, trainers, groupSize } = proposal;
  return [
    { key: "Reference", lines: [number > 1 ? `${reference}, version ${number}` : reference] },
    ...(sentAt ? [{ key: "Made on", lines: [londonDateInWords(sentAt)] }] : []),
    ...(expiresAt ? [{ key: "Valid until", lines: [londonDateInWords(expiresAt)] }] : []),
    { key: "What", lines: [proposal.title, ...(groupSize === null ? [] : [`For a group of ${groupSize}`])] },
    { key: dates.length > 1 ? "One of" : "When", lines: dates.map(londonSpanInWords) },
    { key: "Where", lines: whereInWords(proposal).split("\n") },
    ...(trainers.length > 0 ? [{ key: "Trained by", lines: [namesInWords(trainers)] }] : []),
  ];
}

function sidesOf({ recipient }: ProposalToPrint, seller: Seller): Receipt["facts"] {
  const vatNumber = seller.details?.vatNumber ?? null;
  const buyer = [recipient.organisationName, recipient.contactName].filter((line) => line !== null);
  return [
    { key: "From", lines: sellerLines(seller) },
    ...(vatNumber === null ? [] : [{ key: "VAT number", lines: [vatNumberInWords(vatNumber)] }]),
    ...(buyer.length === 0 ? [] : [{ key: "To", lines: buyer }]),
  ];
}
