import type { Prisma } from "#adapters/database/client.ts";
import {
  cashBalances,
  creditNotesMade,
  issuedInvoices,
  openCheckouts,
  openDisputes,
  openInvoices,
  promisedCheckouts,
  refundsMade,
  type Stretch,
} from "#adapters/payments/made-within.ts";
import { issueCreditNote } from "#use-cases/invoicing/issue-credit-note.ts";
import { issueInvoice } from "#use-cases/invoicing/issue-invoice.ts";
import { reportParts } from "#use-cases/invoicing/report-parts.ts";
import { settleCustomer } from "#use-cases/invoicing/settle-customer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { settleDispute } from "#use-cases/ordering/settle-dispute.ts";
import { settleRefunds } from "#use-cases/ordering/settle-refunds.ts";
import {
  BEGUN_CREDIT_NOTES,
  BEGUN_INVOICES,
  BEGUN_REPORTS,
  OPEN_CHECKOUTS,
  OPEN_DISPUTES,
  OPEN_INVOICES,
  OPEN_REFUNDS,
  TRANSFERRING_CUSTOMERS,
} from "./open-queries.ts";
import type { OpenRow } from "./open-rows.ts";

/** What can be put right. A `payment` is one that only the ledger told of. */
export type MendKind =
  | "transfer"
  | "card_payment"
  | "payment"
  | "invoice"
  | "part"
  | "refund"
  | "credit_note"
  | "dispute";

export type OpenKind = {
  kind: MendKind;
  open: Prisma.Sql;
  /** Makes, of what Stripe lists, a test that is true of a row which stands there as it does here. */
  sameAtStripe(rows: readonly OpenRow[], stretch: Stretch): Promise<(row: OpenRow) => boolean>;
  /** The one function that makes Stripe's word true here. */
  settle(by: string, now: Date): Promise<unknown>;
};

/** What of ours is open, in the order in which it is looked at: who transferred is known by their open invoices. */
export const OPEN_KINDS: readonly OpenKind[] = [
  {
    kind: "transfer",
    open: TRANSFERRING_CUSTOMERS,
    sameAtStripe: async (_rows, stretch) => {
      const held = await cashBalances(stretch);
      return ({ providerId, state }) => held.get(providerId ?? "") === Number(state);
    },
    settle: settleCustomer,
  },
  { kind: "card_payment", open: OPEN_CHECKOUTS, sameAtStripe: sameCheckouts, settle: settleCheckout },
  { kind: "invoice", open: OPEN_INVOICES, sameAtStripe: sameInvoices, settle: settleInvoice },
  { kind: "invoice", open: BEGUN_INVOICES, sameAtStripe: notYetListed(issuedInvoices), settle: issueInvoice },
  // Listed there or not, one whose job had its time is told of again: what was done before is found.
  { kind: "part", open: BEGUN_REPORTS, sameAtStripe: async () => () => false, settle: reportParts },
  { kind: "refund", open: OPEN_REFUNDS, sameAtStripe: sameRefunds, settle: settleRefunds },
  {
    kind: "credit_note",
    open: BEGUN_CREDIT_NOTES,
    sameAtStripe: notYetListed(creditNotesMade),
    settle: issueCreditNote,
  },
  { kind: "dispute", open: OPEN_DISPUTES, sameAtStripe: stillListed(openDisputes), settle: settleDispute },
];

type Listing = (stretch: Stretch) => Promise<string[]>;

/** What Stripe lists no more among the open is open no more, or older there than here: each is asked about. */
function stillListed(list: Listing): OpenKind["sameAtStripe"] {
  return async (_rows, stretch) => {
    const listed = new Set(await list(stretch));
    return ({ providerId }) => providerId !== null && listed.has(providerId);
  };
}

/** What is not at Stripe yet is its own job's business. */
function notYetListed(list: Listing): OpenKind["sameAtStripe"] {
  return async (_rows, stretch) => {
    const listed = new Set(await list(stretch));
    return ({ id }) => !listed.has(id);
  };
}

/** Still asked for there, and for as much as is owed here. */
async function sameInvoices(_rows: readonly OpenRow[], stretch: Stretch): Promise<(row: OpenRow) => boolean> {
  const asked = await openInvoices(stretch);
  return ({ providerId, state }) => asked.get(providerId ?? "") === Number(state.split(" ").at(-1));
}

async function sameCheckouts(rows: readonly OpenRow[], stretch: Stretch): Promise<(row: OpenRow) => boolean> {
  const isOpen = ({ state }: OpenRow) => state.startsWith("open");
  const open = new Set(rows.some(isOpen) ? await openCheckouts(stretch) : []);
  const promised = new Set(rows.every(isOpen) ? [] : await promisedCheckouts(stretch));
  return (row) => (isOpen(row) ? open : promised).has(row.providerId ?? "");
}

async function sameRefunds(_rows: readonly OpenRow[], stretch: Stretch): Promise<(row: OpenRow) => boolean> {
  const made = await refundsMade(stretch);
  const sent = new Set(made.map(({ refundId }) => refundId));
  const onTheirWay = new Set(made.flatMap(({ id, isOnItsWay }) => (isOnItsWay ? id : [])));
  return ({ id, providerId }) => (providerId === null ? !sent.has(id) : onTheirWay.has(providerId));
}
