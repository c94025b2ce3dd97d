import { copiesInWords } from "#domain/age.ts";
import { WEBSITE } from "#domain/contact.ts";
import { type Address, addressLines } from "#domain/delivery.ts";
import { londonDateInWords } from "#domain/london-clock.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { charityInWords, type SupplierDetails, vatNumberInWords } from "#domain/supplier/supplier-details.ts";
import type { VatTreatment } from "./basket.ts";
import { amountInWords, type LineKind, type OrderAbout } from "./line-kind.ts";
import type { OrderStatus } from "./order-life.ts";
import { noVatWords, treatmentWords } from "./vat-words.ts";

type Line = {
  kind: LineKind;
  title: string;
  copies: number;
  cancelledCopies: number;
  unitPricePence: number;
  totalPence: number;
  vatTreatment: VatTreatment;
};

export type OrderToReceipt = { [Part in keyof Address]: string | null } & {
  reference: string;
  about: OrderAbout;
  /** When the training is held that it is about; null of copies. */
  training: { startsAt: Date; endsAt: Date } | null;
  status: OrderStatus;
  payBy: "card" | "invoice";
  purchaseOrderNumber: string | null;
  organisationName: string | null;
  contactName: string | null;
  placedAt: Date;
  closedAt: Date | null;
  paidPence: number;
  totalPence: number;
  lines: readonly Line[];
};

/** Money that came, or goes or went back, in the order of time. */
export type MoneyMove = { kind: "paid" | "going_back" | "paid_back"; pence: number; at: Date };

export type Receipt = {
  reference: string;
  /** Each with its lines of text. */
  facts: { key: string; lines: string[] }[];
  lines: { what: string; detail: string; amount: string }[];
  /** Whether copies were bought, which come with their delivery. */
  isDelivered: boolean;
  /** Why no VAT is added; null where it is in the prices. */
  noVat: string | null;
  total: string;
  moves: { what: string; when: string; amount: string }[];
  /** What is paid and not paid back, and what that is called. */
  kept: { what: string; amount: string };
  charity: string;
};

/** True of an order that was paid by card: an invoice is a paper of its own. Also once it was taken back. */
export function hasReceipt({ payBy, status, paidPence }: Pick<OrderToReceipt, "payBy" | "status" | "paidPence">) {
  return payBy === "card" && paidPence > 0 && ["accepted", "fulfilled", "cancelled"].includes(status);
}

export type Seller = {
  details: SupplierDetails | null;
  /** Where parcels come back to, on one line: stands in while no registered address is set. */
  returnAddress: string | null;
};

/** A receipt as an office files it, in words: what was bought from whom, its VAT, and every payment and refund. */
export function makeReceipt(order: OrderToReceipt, moves: readonly MoneyMove[], seller: Seller): Receipt {
  const { details } = seller;
  return {
    reference: order.reference,
    facts: factsOf(order, seller),
    lines: order.lines.map((line) => lineWords(line, details)),
    isDelivered: order.lines.some(({ kind }) => kind === "copies"),
    noVat: noVatWords(order.lines, details),
    total: formatPence(order.totalPence),
    moves: moves.map(moveWords),
    kept: keptOf(moves),
    charity: charityInWords(details),
  };
}

function factsOf(order: OrderToReceipt, seller: Seller): Receipt["facts"] {
  const buyer = [order.organisationName, order.contactName, ...addressLines(order)].filter((line) => line !== null);
  const { vatNumber = null } = seller.details ?? {};
  return [
    fact("Reference", order.reference),
    ...(order.purchaseOrderNumber ? [fact("Purchase order number", order.purchaseOrderNumber)] : []),
    fact(order.about === "copies" ? "Ordered on" : "Booked on", londonDateInWords(order.placedAt)),
    ...(order.training ? [fact("Training on", `${londonSpanInWords(order.training)}, UK time`)] : []),
    ...(order.status === "cancelled" && order.closedAt
      ? [fact("Cancelled on", londonDateInWords(order.closedAt))]
      : []),
    fact("From", ...sellerLines(seller)),
    ...(vatNumber === null ? [] : [fact("VAT number", vatNumberInWords(vatNumber))]),
    ...(buyer.length === 0 ? [] : [fact("To", ...buyer)]),
  ];
}

/** Who sells, with their address and numbers, line by line. */
export function sellerLines({ details, returnAddress }: Seller): string[] {
  if (details === null) return ["Release", returnAddress, WEBSITE.name].filter((line) => line !== null);
  const { legalName, registeredAddress, charityNumber, companyNumber } = details;
  const numbers = [
    charityNumber && `Charity number ${charityNumber}`,
    companyNumber && `Company number ${companyNumber}`,
  ];
  return [legalName, ...registeredAddress.split("\n"), ...numbers.filter((line) => line !== null), WEBSITE.name];
}

function fact(key: string, ...lines: string[]): Receipt["facts"][number] {
  return { key, lines };
}

/** A priced line in words, with its VAT treatment. */
export function lineWords(line: Line, details: SupplierDetails | null): Receipt["lines"][number] {
  const cancelled = line.cancelledCopies > 0 ? `${copiesInWords(line.cancelledCopies)} cancelled` : null;
  const amount = amountInWords(line.kind, line.copies);
  const each = amount === null ? null : `${amount} at ${formatPence(line.unitPricePence)}`;
  const detail = [each, cancelled, treatmentWords(line.vatTreatment, details)].filter((part) => part !== null);
  const what = line.kind === "sponsored_copies" ? `${line.title}, sponsored` : line.title;
  return { what, detail: detail.join("; "), amount: formatPence(line.totalPence) };
}

const MOVES = { paid: "Paid by card", going_back: "Being paid back", paid_back: "Paid back" } as const;

function moveWords({ kind, pence, at }: MoneyMove): Receipt["moves"][number] {
  return { what: MOVES[kind], when: londonDateInWords(at), amount: formatPence(kind === "paid" ? pence : -pence) };
}

function keptOf(moves: readonly MoneyMove[]): Receipt["kept"] {
  const pence = moves.reduce((sum, move) => sum + (move.kind === "paid" ? move.pence : -move.pence), 0);
  const isAllHere = moves.every(({ kind }) => kind === "paid");
  return { what: isAllHere ? "Total paid" : "Total paid, less refunds", amount: formatPence(pence) };
}
