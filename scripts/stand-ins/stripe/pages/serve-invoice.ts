import type { ServerResponse } from "node:http";
import { seeOther } from "../../shared/send-page.ts";
import { parseForm } from "../api/form.ts";
import { missing } from "../api/problem.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { findCustomer, findInvoice } from "../life/begin-invoice.ts";
import { failureOf } from "../life/cards.ts";
import { declineInvoice, payInvoice } from "../life/end-invoice.ts";
import type { World } from "../world.ts";
import { invoicePage } from "./invoice-page.ts";
import { creditNotePdf, invoicePdf } from "./invoice-pdf.ts";
import { sendPage } from "./send-page.ts";
import type { PageRequest } from "./serve-pages.ts";

/** The pages and papers of invoices. False for an address that is none of them. */
export function serveInvoice(request: PageRequest): boolean {
  const { world, method, path, response } = request;
  const [, kind, id = "", paper] = /^\/(invoice|credit-note)\/([^/]+)(\/pdf)?$/.exec(path) ?? [];
  if (kind === undefined) return false;
  if (kind === "credit-note") {
    const note = world.store.get("credit_note", id);
    if (note === undefined) throw missing("credit_note", id);
    void creditNotePdf(note).then((pdf) => sendPdf(response, pdf));
    return true;
  }
  const invoice = findInvoice(world, id);
  if (invoice.status === "draft") throw missing("invoice", id);
  if (paper) void invoicePdf(invoice, findCustomer(world, invoice.customerId)).then((pdf) => sendPdf(response, pdf));
  else if (method === "POST" && invoice.status !== "paid" && invoice.status !== "void") takeCard(request, invoice);
  else show(world, response, invoice, null);
  return true;
}

function takeCard({ world, body, response }: PageRequest, invoice: InvoiceRecord): void {
  const { cardNumber } = parseForm(body);
  const card = typeof cardNumber === "string" ? cardNumber.slice(0, 200) : "";
  const failure = failureOf(card);
  if (failure === null) {
    payInvoice(world, invoice, "card");
    seeOther(response, `/invoice/${invoice.id}`);
    return;
  }
  declineInvoice(world, invoice, card, { name: invoice.customerName ?? "", email: invoice.customerEmail ?? "" });
  show(world, response, invoice, failure.message);
}

function show(world: World, response: ServerResponse, invoice: InvoiceRecord, problem: string | null): void {
  const page = invoicePage(invoice, findCustomer(world, invoice.customerId), problem);
  sendPage(response, 200, `Invoice ${invoice.number}`, page);
}

function sendPdf(response: ServerResponse, pdf: Buffer): void {
  response.writeHead(200, { "content-type": "application/pdf", "cache-control": "no-store" }).end(pdf);
}
