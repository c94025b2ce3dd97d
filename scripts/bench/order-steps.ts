import { randomBytes } from "node:crypto";
import { type Fields, hiddenFields, multipart } from "./html-form.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** What an organisation types: twelve copies, by card. */
const ANSWERS: Fields = {
  copies: "12",
  sponsoredCopies: "",
  organisationName: "Harbour Recovery Service",
  contactName: "Sam Okafor",
  email: "orders@example.org",
  phone: "",
  addressLine1: "14 Quay Street",
  addressLine2: "",
  addressLine3: "",
  town: "Bristol",
  county: "",
  postcode: "BS1 4DJ",
  deliveryNote: "",
  payBy: "card",
  purchaseOrderNumber: "",
  billingEmail: "",
};

const PAYMENT: Fields = {
  method: "card",
  email: "orders@example.org",
  name: "Sam Okafor",
  cardNumber: "4242 4242 4242 4242",
  expiry: "12 / 34",
  cvc: "123",
};

/** A form as it stands on a page: where it is sent, and its hidden fields. */
export type OpenForm = { url: string; hidden: Fields };

export async function openOrderForm(visitor: Visitor, shopUrl: string): Promise<OpenForm> {
  const url = `${shopUrl}/order`;
  return { url, hidden: hiddenFields(right(await visitor.get(url), 200).body, "contactName") };
}

/** Sends the order form, and gives the address of "check your answers". */
export async function sendOrderForm(visitor: Visitor, form: OpenForm): Promise<string> {
  return sendForm(visitor, form, ANSWERS);
}

export async function openCheck(visitor: Visitor, url: string): Promise<OpenForm> {
  return { url, hidden: hiddenFields(right(await visitor.get(url), 200).body, "draft") };
}

/** Places the order, and gives the address of Stripe's payment page. */
export async function placeOrder(visitor: Visitor, check: OpenForm): Promise<string> {
  return sendForm(visitor, check, {});
}

/** Pays at the stand-in for Stripe, and gives the secret link's token from the address it leads back to. */
export async function pay(visitor: Visitor, paymentPage: string): Promise<string> {
  const body = Buffer.from(new URLSearchParams(PAYMENT).toString());
  const answer = right(await visitor.post(paymentPage, "application/x-www-form-urlencoded", body), 303);
  const token = /\/orders\/([A-Za-z0-9_-]{27})/.exec(answer.headers.location ?? "")?.[1];
  if (token === undefined) throw new Error("paying did not lead back to the order");
  return token;
}

/** The order form as if it had been opened anew. */
export function withNewKey({ url, hidden }: OpenForm): OpenForm {
  return { url, hidden: { ...hidden, formKey: randomBytes(16).toString("base64url") } };
}

/** The check page's form as it would stand on the page of another draft with the same answers. */
export function ofDraft({ hidden }: OpenForm, url: string): OpenForm {
  return { url, hidden: { ...hidden, draft: new URL(url).searchParams.get("draft") ?? "" } };
}

async function sendForm(visitor: Visitor, { url, hidden }: OpenForm, typed: Fields): Promise<string> {
  const { type, body } = multipart({ ...hidden, ...typed });
  const answer = right(await visitor.post(url, type, body), 303);
  return new URL(answer.headers.location ?? "", url).href;
}

function right(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer;
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(answer.body)?.[1] ?? "";
  throw new Error(`answered ${answer.status} instead of ${status} ${title}`);
}
