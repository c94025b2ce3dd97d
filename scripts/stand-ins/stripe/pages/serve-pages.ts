import type { ServerResponse } from "node:http";
import { html } from "../../shared/html.ts";
import { seeOther } from "../../shared/send-page.ts";
import { parseForm } from "../api/form.ts";
import { Problem } from "../api/problem.ts";
import { findSession } from "../life/find-session.ts";
import { declineCard, payByCard, promiseBankPayment } from "../life/pay-session.ts";
import type { SessionRecord } from "../records.ts";
import type { World } from "../world.ts";
import { actAsDeveloper } from "./act-as-developer.ts";
import { cardAnswers, payByGivenCard, written } from "./card-answers.ts";
import { developerPage } from "./developer-page.ts";
import { blankAnswers, closedPage, type PaymentAnswers, paymentPage, returnAddress } from "./payment-page.ts";
import { sendPage } from "./send-page.ts";
import { serveInvoice } from "./serve-invoice.ts";
import { tryTransfer } from "./transfer-form.ts";

export type PageRequest = { world: World; method: string; path: string; body: string; response: ServerResponse };

/** The pages that people see: the payment page, and the developer's. */
export async function servePages(request: PageRequest): Promise<void> {
  try {
    await serve(request);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    sendPage(
      request.response,
      error.status,
      "Not possible",
      html`<section class="card"><h1>Not possible</h1><p>${error.message}</p></section>`,
    );
  } finally {
    request.world.store.commit();
  }
}

async function serve(request: PageRequest): Promise<void> {
  const { world, method, path, response } = request;
  if (await serveInvoice(request)) return;
  const [, id = "", rest = ""] = /^\/pay\/([^/]+)(\/back)?$/.exec(path) ?? [];
  if (id !== "") {
    const session = findSession(world, id);
    if (rest === "/back") seeOther(response, session.cancelUrl ?? "/");
    else if (method === "POST" && session.status === "open") takePayment(request, session);
    else showSession(response, session);
  } else if (path === "/" && method === "GET") {
    sendPage(response, 200, "Stripe stand-in", developerPage(world));
  } else if (method === "POST" && path === "/developer/bank-transfer") {
    const tried = tryTransfer(world, parseForm(request.body));
    if (tried === null) seeOther(response, "/");
    else sendPage(response, 400, "Stripe stand-in: there is a problem", developerPage(world, tried));
  } else if (method === "POST" && actAsDeveloper(world, path, parseForm(request.body))) {
    seeOther(response, "/");
  } else {
    sendPage(response, 404, "Not found", html`<section class="card"><h1>Not found</h1></section>`);
  }
}

function showSession(response: ServerResponse, session: SessionRecord): void {
  if (session.status === "open") sendPage(response, 200, "Payment", paymentPage(session, blankAnswers(session), null));
  else sendPage(response, 200, "Payment", closedPage(session));
}

function takePayment({ world, body, response }: PageRequest, session: SessionRecord): void {
  const answers = answersFrom(body);
  const problem = pay(world, session, answers);
  if (problem === null) seeOther(response, returnAddress(session));
  else sendPage(response, 200, "Payment: there is a problem", paymentPage(session, answers, problem));
}

function answersFrom(body: string): PaymentAnswers {
  const form = parseForm(body);
  const method = form.method === "bank" ? "bank" : "card";
  return { ...cardAnswers(form), method, email: written(form, "email") };
}

/** Null when it went well, otherwise what to tell the customer. */
function pay(world: World, session: SessionRecord, answers: PaymentAnswers): string | null {
  const { method, email, name } = answers;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return "Your email is incomplete.";
  const payer = { name, email };
  if (method === "bank") {
    promiseBankPayment(world, session, payer);
    return null;
  }
  return payByGivenCard(
    answers,
    () => payByCard(world, session, payer),
    (failure) => declineCard(world, session, payer, failure),
  );
}
