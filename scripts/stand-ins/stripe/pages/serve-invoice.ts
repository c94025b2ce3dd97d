import { seeOther } from "../../shared/send-page.ts";
import { parseForm } from "../api/form.ts";
import { missing } from "../api/problem.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { GOOD_CARD } from "../life/cards.ts";
import { cashOf } from "../life/cash-balance.ts";
import { findInvoice } from "../life/find-invoice.ts";
import { declineInvoiceCard, payInvoice } from "../life/pay-invoice.ts";
import { cardAnswers, payByGivenCard } from "./card-answers.ts";
import type { CardAnswers } from "./fields.ts";
import { invoicePage, isPayable } from "./invoice-page.ts";
import { creditNotePaper, invoicePaper } from "./invoice-paper.ts";
import { sendPage } from "./send-page.ts";
import { sendPaper } from "./send-paper.ts";
import type { PageRequest } from "./serve-pages.ts";

/** The pages of invoices, and the papers that go with them. False when the address is of no such page. */
export async function serveInvoice(request: PageRequest): Promise<boolean> {
  const { world, method, path, response } = request;
  const [, kind, id = "", rest] = /^\/(invoice|credit-note)\/([^/]+)(\/pdf)?$/.exec(path) ?? [];
  if (kind === "credit-note" && rest !== undefined) {
    const note = world.store.get("credit_note", id);
    if (note === undefined) throw missing("credit note", id);
    await sendPaper(response, creditNotePaper(world, note));
    return true;
  }
  if (kind !== "invoice") return false;
  const invoice = findInvoice(world, id);
  if (invoice.status === "draft") throw missing("invoice", id);
  if (rest !== undefined) await sendPaper(response, invoicePaper(invoice, cashOf(world, invoice.customerId)));
  else if (method === "POST" && isPayable(invoice)) takeCard(request, invoice);
  else show(request, invoice, { name: invoice.customer.name ?? "", cardNumber: GOOD_CARD }, null);
  return true;
}

function takeCard(request: PageRequest, invoice: InvoiceRecord): void {
  const { world, body, response } = request;
  const answers = cardAnswers(parseForm(body));
  const payer = { name: answers.name, email: invoice.customer.email ?? "" };
  const problem = payByGivenCard(
    answers,
    () => payInvoice(world, invoice, "card", payer),
    (failure) => declineInvoiceCard(world, invoice, payer, failure),
  );
  if (problem === null) seeOther(response, `/invoice/${invoice.id}`);
  else show(request, invoice, answers, problem);
}

function show({ world, response }: PageRequest, invoice: InvoiceRecord, answers: CardAnswers, problem: string | null) {
  const title = problem === null ? "Invoice" : "Invoice: there is a problem";
  sendPage(response, 200, title, invoicePage(invoice, cashOf(world, invoice.customerId), answers, problem));
}
