import { database } from "#adapters/database/client.ts";
import { aBooking, dayOf } from "../bookings.ts";
import { aTrainer } from "../proposals.ts";
import { anOpenSession } from "../seats.ts";
import { CANARY_ORGANISATION, CANARY_PLACE, CANARY_WHO } from "./shapes.ts";
import { askAboutTraining, CANARY_ORDER, type Walk } from "./shop-walks.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const TERMS = {
  ...{ title: "Training day", format: "online", groupSize: "9", terms: "As agreed.", note: "Canarynote" },
  ...{ date1: inDays(50), startTime1: "10:00", endTime1: "13:00", "price.training": "450", "vat.training": "exempt" },
};

/** From an enquiry over notes and a proposal to a booking, which the customer asks to change and a colleague moves and ends. */
export async function trainingByArrangement(walk: Walk): Promise<void> {
  const { customer, colleague } = walk;
  const enquiry = await askAboutTraining(walk);
  const page = `/staff/training/enquiries/${enquiry}`;
  await colleague.send(page, "note", { note: "Canaryname rang" });
  await colleague.send(page, "nextAction", { nextAction: "Ring Canaryname", nextActionOn: inDays(3) });
  const { sku } = await database().publication.findUniqueOrThrow({ where: { id: walk.shop.publicationId } });
  const terms = { ...TERMS, [`vat.${sku}`]: "zero", [`trainer.${await aTrainer()}`]: "on" };
  const draft = await colleague.send(`/staff/training/proposals/new?enquiry=${enquiry}`, "title", terms);
  await colleague.send(draft.url, "intent", { intent: "send" });
  const { token } = await database().proposal.findFirstOrThrow({ where: { status: "sent" } });
  const proposal = `/proposals/${token}`;
  await customer.open(`${proposal}/proposal.pdf`);
  await customer.send(`${proposal}/change`, "words", { words: "Canarychange" });
  const accepted = { ...CANARY_ORDER, date: "1", payBy: "invoice", purchaseOrderNumber: "CANARY-PO-10" };
  await customer.sendWrong(proposal, "date", { ...accepted, email: "canary at mail" });
  const booked = await customer.send(proposal, "date", accepted);
  await customer.send(booked.url, "message", { message: "Canarymessage" });
  await customer.open(`${new URL(booked.url).pathname}/entry.ics`);
  const { reference } = await database().booking.findUniqueOrThrow({
    where: { token: new URL(booked.url).pathname.split("/").at(-1) ?? "" },
  });
  await colleague.send(`/staff/training/bookings/${reference}`, "startTime", { startTime: "11:00", endTime: "14:00" });
  await colleague.send(`/staff/training/bookings/${reference}`, "share", { reason: "Canaryreason" });
}

/** An enquiry that is declined, and a proposal that its customer declines. */
export async function trainingDeclined(walk: Walk): Promise<void> {
  const enquiry = await askAboutTraining(walk);
  await walk.colleague.send(`/staff/training/enquiries/${enquiry}`, "reason", { reason: "Canaryreason" });
}

/** Seats at an open session with their delegates, then what was thought of a day, and a certificate of it. */
export async function seatsAndFeedback({ customer, colleague }: Walk): Promise<void> {
  const { slug, id } = await anOpenSession({ capacity: 9 });
  const who = { name: "Canaryname", email: CANARY_WHO.email, accessNeeds: "Canaryneeds", ...CANARY_ORGANISATION };
  const door = `/training/sessions/${slug}`;
  await customer.sendWrong(door, "seats", { seats: "2", ...who, email: "canary at mail" });
  const seats = await customer.send(door, "seats", { seats: "2", ...who });
  await customer.send(seats.url, "delegate.1", { "delegate.1": "Canaryone", "delegate.2": "Canarytwo" });
  await customer.open(`${new URL(seats.url).pathname}/entry.ics`);
  const { reference } = await database().seatBooking.findFirstOrThrow({ where: { trainingSessionId: id } });
  await colleague.open(`/staff/training/sessions/${id}`);
  await colleague.open(`/staff/training/sessions/${id}/parties/${reference}`);
  const { feedbackToken } = await dayOf(await aBooking({ startsAt: new Date(Date.now() - 3_600_000) }));
  const said = { useful: "4", helped: "Canaryhelped", toChange: "Canaryposts" };
  await customer.send(`/feedback/${feedbackToken}`, "useful", said);
  await customer.send(`/feedback/${feedbackToken}`, "certificateName", { certificateName: "Canaryname" });
}

/** What colleagues type in their own area: an order that they take, addresses, reasons, and whom they look for. */
export async function staffsOwnWork({ colleague, shop }: Walk, known: { one: string; order: string }): Promise<void> {
  const typed = { ...CANARY_ORDER, cameBy: "phone", payBy: "card", phone: CANARY_WHO.phone };
  await colleague.sendWrong("/staff/orders/new", "cameBy", { ...typed, email: "canary at mail" });
  const check = await colleague.send("/staff/orders/new", "cameBy", typed);
  await colleague.send(check.url, "seenTotalPence");
  await colleague.send(`/staff/orders/${known.order}`, "town", { ...CANARY_PLACE, town: "Canaryport" });
  await colleague.send(`/staff/free-copies/${known.one}`, "town", { ...CANARY_PLACE, labelName: "Canarymended" });
  await colleague.send(`/staff/free-copies/${known.one}`, "why", { why: "Canaryname rang", confirm: "yes" });
  await colleague.send(`/staff/erase/${known.one}`, "confirm", { confirm: "yes" });
  for (const words of ["Canaryname", "canary@mail.example", "KW17 2ZZ"]) {
    await colleague.send("/staff/search", "since", { q: words });
    await colleague.send("/staff/orders", "q", { q: words });
    await colleague.send("/staff/fulfilment", "code", { code: words });
    await colleague.send("/staff/invoices/transfer", "q", { q: words });
  }
  const quoted = { ...CANARY_WHO, ...CANARY_ORGANISATION };
  const { sku } = await database().publication.findUniqueOrThrow({ where: { id: shop.publicationId } });
  const terms = { [`copies.${sku}`]: "600", [`price.${sku}`]: "5.50", [`vat.${sku}`]: "zero", daysOpen: "30" };
  await colleague.send("/staff/quotes/new", "contactName", { ...quoted, ...terms });
  const lists = ["", "/orders", "/free-copies", "/enquiries", "/fulfilment", "/fulfilment?show=queue", "/quotes"];
  const more = ["/training", "/training/enquiries", "/invoices", "/invoices/organisations", "/outbox", "/history"];
  for (const list of [...lists, ...more, "/calendar", "/reports/copies"]) await colleague.open(`/staff${list}`);
}
