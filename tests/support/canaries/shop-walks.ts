import { expect } from "vitest";
import { database } from "#adapters/database/client.ts";
import { enquiryForm } from "../enquiries.ts";
import { ORDER_FORM } from "../orders.ts";
import { GROUP_FORM, REQUEST_FORM } from "../requests.ts";
import type { Shop } from "../shop.ts";
import { CANARY_ORGANISATION, CANARY_PLACE, CANARY_WHO } from "./shapes.ts";
import type { WatchedVisitor } from "./watched-visitor.ts";

/** Who walks, where. */
export type Walk = { shop: Shop; customer: WatchedVisitor; colleague: WatchedVisitor };

/** What an organisation types that orders. */
export const CANARY_ORDER = {
  ...ORDER_FORM,
  ...CANARY_PLACE,
  ...CANARY_WHO,
  ...CANARY_ORGANISATION,
  deliveryNote: "Canarynote",
};
const BY_INVOICE = { payBy: "invoice", billingEmail: "ledger@canary.example", purchaseOrderNumber: "CANARY-PO-9" };

/** Orders by card, is told what is wrong with the form, corrects the address and cancels. */
export async function orderByCard({ shop, customer }: Walk): Promise<void> {
  await customer.sendWrong("/order", "copies", { ...CANARY_ORDER, email: "canary at mail", town: "" });
  const check = await customer.send("/order", "copies", { ...CANARY_ORDER });
  const { location } = await customer.send(check.url, "seenTotalPence");
  const [session = ""] = /cs_test_\w+/.exec(location ?? "") ?? [];
  await shop.stripe.pay(session, "paid");
  await shop.stripe.settled();
  const { token } = await database().order.findFirstOrThrow({ orderBy: { placedAt: "desc" } });
  await customer.open(`/orders/${token}/receipt.pdf`);
  await customer.sendWrong(`/orders/${token}/address`, "town", { ...CANARY_PLACE, postcode: "Canarycode" });
  await customer.send(`/orders/${token}/address`, "town", { ...CANARY_PLACE, addressLine1: "9 Canarystreet" });
  await customer.send(`/orders/${token}/cancel`, "token");
  await customer.open(`/orders/${token}`);
}

/** Orders by invoice, is approved, and is found again by reference and postcode. Gives the reference. */
export async function orderByInvoice({ customer, colleague }: Walk): Promise<string> {
  const check = await customer.send("/order", "copies", { ...CANARY_ORDER, ...BY_INVOICE });
  const { url } = await customer.send(check.url, "seenTotalPence");
  const token = url.split("/").at(-1) ?? "";
  const { reference } = await database().order.findUniqueOrThrow({ where: { token } });
  const details = { billingEmail: "invoices@canary.example", purchaseOrderNumber: "CANARY-PO-10" };
  await customer.sendWrong(`/orders/${token}/invoice-details`, "billingEmail", { billingEmail: "canary at mail" });
  await customer.send(`/orders/${token}/invoice-details`, "billingEmail", details);
  await customer.send("/find", "reference", { reference, postcode: CANARY_PLACE.postcode });
  await customer.sendWrong("/find", "reference", { reference: "Canaryname", postcode: CANARY_PLACE.postcode });
  await colleague.send("/staff/orders?status=awaiting_approval", "reference", { reference });
  return reference;
}

/** One copy for a person, and many for a group that is asked something and answers. Gives both references. */
export async function askForFreeCopies({ customer, colleague }: Walk): Promise<{ one: string; many: string }> {
  const email = { email: CANARY_WHO.email, contactPreference: "plain" };
  const person = { ...REQUEST_FORM, ...CANARY_PLACE, labelName: "Canarylabel", ...email };
  await customer.sendWrong("/free-copies", "copies", { ...person, email: "canary at mail" });
  const one = await referenceOf(await customer.send("/free-copies", "copies", person));
  const group = { ...GROUP_FORM, ...CANARY_PLACE, ...CANARY_WHO, addressLine1: "8 Canarystreet" };
  const words = { groupName: "Canarygroup", groupAbout: "Canaryabout" };
  const asked = await customer.send("/free-copies", "copies", { ...group, ...words });
  const many = await referenceOf(asked);
  await colleague.send(`/staff/free-copies/${many}`, "question", { question: "Is Canaryname there?" });
  await customer.send(asked.url, "answer", { answer: "Canaryanswer" });
  return { one, many };
}

async function referenceOf({ url }: { url: string }): Promise<string> {
  const token = url.split("/").at(-1) ?? "";
  return (await database().freeCopyRequest.findUniqueOrThrow({ where: { token } })).reference;
}

/** Asks for a quote for many copies, gets it and orders by it. */
export async function askForQuote({ shop, customer, colleague }: Walk): Promise<void> {
  const asked = await customer.send("/order", "copies", { ...CANARY_ORDER, copies: "600" });
  const enquiry = new URL(asked.url).searchParams.get("reference") ?? "";
  const { sku } = await database().publication.findUniqueOrThrow({ where: { id: shop.publicationId } });
  const terms = { [`price.${sku}`]: "5.50", [`vat.${sku}`]: "zero", note: "For Canaryname" };
  const draft = await colleague.send(`/staff/quotes/new?enquiry=${enquiry}`, "enquiry", terms);
  await colleague.send(draft.url, `price.${sku}`, { ...terms, contactName: "Canarychanged" });
  await colleague.send(draft.url, "intent", { intent: "send" });
  const { token } = await database().quote.findFirstOrThrow({ where: { status: "sent" } });
  await customer.open(`/quotes/${token}/quote.pdf`);
  await customer.sendWrong(`/quotes/${token}`, "town", { ...CANARY_ORDER, ...BY_INVOICE, town: "" });
  await customer.send(`/quotes/${token}`, "town", { ...CANARY_ORDER, ...BY_INVOICE });
}

/** Asks about training. Gives the reference. */
export async function askAboutTraining({ customer }: Walk): Promise<string> {
  const said = { accessNeeds: "Canaryneeds", aims: "Canaryaims", venuePostcode: CANARY_PLACE.postcode };
  const typed = enquiryForm({ ...CANARY_WHO, ...CANARY_ORGANISATION, ...said });
  await customer.sendWrong("/training/enquire", "aims", { ...typed, email: "canary at mail" });
  const thanks = await customer.send("/training/enquire", "aims", typed);
  const reference = new URL(thanks.url).searchParams.get("reference") ?? "";
  expect(reference).toMatch(/^AG-/);
  return reference;
}
