import { database } from "#adapters/database/client.ts";
import { fetchInvoice, type InvoiceTruth } from "#adapters/payments/fetch-invoice.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import {
  attachReportedPayment,
  findReportedPayment,
  type ReportedPayment,
  reportPayment,
} from "#adapters/payments/report-payment.ts";
import { leaveOutPart } from "./leave-out-part.ts";
import { markInvoicePaid } from "./mark-invoice-paid.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { turnOf } from "./turn.ts";

/**
 * Tells Stripe of every part of an invoice that came to the charity's own account and that it was not told of, one after
 * another, so that it asks only for the rest; and of one of which nothing is owed any more, that it is paid. However often this
 * runs, and wherever it is killed, Stripe counts each part once. What fits no more is left out.
 */
export async function reportParts(invoiceId: string, now: Date): Promise<void> {
  for (const part of await partsToReport(invoiceId)) await tellOf(part, now);
  await markInvoicePaid(invoiceId, now);
}

type Part = Awaited<ReturnType<typeof partsToReport>>[number];

function partsToReport(invoiceId: string) {
  return database().paymentReport.findMany({
    where: { status: "asked", payment: { invoiceId } },
    orderBy: [{ askedAt: "asc" }, { paymentId: "asc" }],
    include: {
      payment: {
        include: {
          bankTransfer: { select: { receivedOn: true } },
          invoice: { select: { id: true, providerId: true, organisation: { select: { providerId: true } } } },
          order: { select: { reference: true } },
        },
      },
    },
  });
}

/** What is known to have been done is not done again; what an earlier turn may have done is looked up first. */
async function tellOf(before: Part, now: Date): Promise<void> {
  const providerId = before.payment.invoice?.providerId ?? "";
  const truth = await fetchInvoice(providerId);
  if (truth === null) throw new Error("Stripe knows no such invoice");
  // Read after Stripe was asked: whatever another at the same work has attached by then is written down here.
  const report = await database().paymentReport.findUniqueOrThrow({ where: { paymentId: before.paymentId } });
  if (report.status !== "asked") return;
  const part = { ...before, ...report };
  let isRefused = false;
  try {
    const reported = await reportOnce(part, truth, now);
    if (reported && !isCounted(truth, reported) && fits(truth, reported.amountPence))
      await attachReportedPayment(providerId, reported.id, turnOf(part.askedAt, now));
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
    isRefused = true;
  }
  await settleInvoice(providerId);
  await leaveOutPart(part.paymentId, isRefused);
}

const isCounted = (truth: InvoiceTruth, { id }: ReportedPayment) => truth.parts.some(({ recordId }) => recordId === id);

const fits = (truth: InvoiceTruth, pence: number) => isAsked(truth) && pence <= truth.remainingPence;

/** True of one that can still be paid at Stripe. */
function isAsked({ status }: InvoiceTruth): boolean {
  return status === "open" || status === "uncollectible";
}

/** The part as Stripe was told of it, now or before. Null when nothing of it fits there. */
async function reportOnce(part: Part, truth: InvoiceTruth, now: Date): Promise<ReportedPayment | null> {
  const { paymentId, providerId, amountPence, askedAt, payment } = part;
  if (providerId !== null) return { id: providerId, amountPence };
  const turn = turnOf(askedAt, now);
  const found = turn > 0 ? await findReportedPayment(paymentId, askedAt) : null;
  const room = found ? 0 : await roomFor(part, truth);
  if (!found && room === 0) return null;
  const customerId = payment.invoice?.organisation.providerId ?? "";
  const { reference } = payment.order;
  const request = { paymentId, customerId, amountPence: room, reference, receivedAt: receivedAt(part), turn };
  return keepReport(paymentId, found ?? (await reportPayment(request)));
}

/** Of two that were at it at the same moment, the first holds: the other's record is attached to nothing. */
async function keepReport(paymentId: string, { id, amountPence }: ReportedPayment): Promise<ReportedPayment> {
  const where = { paymentId };
  await database().paymentReport.updateMany({
    where: { ...where, providerId: null, status: "asked" },
    data: { providerId: id, amountPence },
  });
  const kept = await database().paymentReport.findUniqueOrThrow({ where });
  return { id: kept.providerId ?? id, amountPence: kept.amountPence };
}

/**
 * How many pence of a part Stripe may be told of: no more than it still asks for; and what somebody reported in its dashboard
 * is not reported again once it is recorded here.
 */
async function roomFor({ amountPence, payment }: Part, truth: InvoiceTruth): Promise<number> {
  if (!isAsked(truth)) return 0;
  const { _sum } = await database().payment.aggregate({
    where: { invoiceId: payment.invoice?.id ?? "", provider: "bank" },
    _sum: { amountPence: true },
  });
  const told = truth.parts.reduce((sum, each) => sum + each.amountPence, 0);
  return Math.max(0, Math.min(amountPence, truth.remainingPence, (_sum.amountPence ?? 0) - told));
}

/** The beginning of its day; never later than it was recorded, which is known of a bank's day only. */
function receivedAt({ askedAt, payment }: Part): Date {
  const day = payment.bankTransfer?.receivedOn ?? askedAt;
  return day < askedAt ? day : askedAt;
}
