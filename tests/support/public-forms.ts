import { askRequester } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { aBooking, dayOf } from "./bookings.ts";
import { enquiryForm } from "./enquiries.ts";
import { INVOICE_FORM } from "./invoices.ts";
import { anOrder, ORDER_FORM } from "./orders.ts";
import { aColleague } from "./packing-table.ts";
import { aStandingProposal, aTrainer } from "./proposals.ts";
import { aFreeRequest, GROUP_FORM, REQUEST_FORM } from "./requests.ts";
import { granted } from "./results.ts";
import { anOpenSession, asksForSeats } from "./seats.ts";
import { fillIn } from "./web-forms.ts";

/** A form that anybody may send: where it stands, a field that tells it from others there, and what is typed into it. */
export type PublicForm = { path: string; having: string; typed: Record<string, string> };

const ADDRESS = { addressLine1: "1 Road", addressLine2: "", town: "York", county: "", postcode: "YO1 7HH" };

// All of it may be left empty: one field is typed into, as into other forms that nothing is wrong with when they are blank.
const DETAILS = { billingEmail: "b@a.example" };

/** Every form that needs no sign-in, with something real behind each link. */
export async function publicForms(baseUrl: string): Promise<PublicForm[]> {
  const order = await anOrder();
  const { token: invoiced } = await anOrder({ ...INVOICE_FORM, postcode: "YO1 7HH" });
  const request = await aFreeRequest(GROUP_FORM);
  granted(await askRequester({ ...request, question: "How many are you?" }, await aColleague()));
  const takenBack = await aFreeRequest();
  granted(await withdrawRequest(takenBack));
  const { location } = await fillIn(`${baseUrl}/order`, ORDER_FORM);
  const check = new URL(location ?? "", baseUrl);
  const session = await anOpenSession({ capacity: 9 });
  await anOpenSession({ capacity: 9 });
  const { token: seats } = granted(await asksForSeats(session.slug, 2));
  return [
    {
      ...{ path: `/training/sessions/${session.slug}`, having: "seats" },
      typed: { seats: "1", name: "K", email: "k@a.example", organisationName: "", accessNeeds: "A ramp" },
    },
    { path: `/seats/${seats}`, having: "delegate.1", typed: { "delegate.1": "Ann" } },
    { path: `/seats/${seats}`, having: "to", typed: {} },
    { path: `/seats/${seats}/cancel`, having: "share", typed: {} },
    { path: "/order", having: "copies", typed: { ...ORDER_FORM, phone: "1", deliveryNote: "Ring" } },
    { path: check.pathname + check.search, having: "seenTotalPence", typed: {} },
    { path: "/free-copies", having: "copies", typed: REQUEST_FORM },
    { path: "/free-copies", having: "copies", typed: { ...GROUP_FORM, neededBy: "2027-01-01" } },
    { path: "/training/enquire", having: "aims", typed: enquiryForm() },
    { path: "/find", having: "reference", typed: { reference: order.reference, postcode: "LS1 4AP" } },
    { path: `/orders/${order.token}`, having: "token", typed: {} },
    { path: `/orders/${order.token}/address`, having: "town", typed: ADDRESS },
    { path: `/orders/${order.token}/cancel`, having: "token", typed: {} },
    { path: `/orders/${invoiced}/invoice-details`, having: "billingEmail", typed: DETAILS },
    { path: `/requests/${request.token}`, having: "answer", typed: { answer: "Nine" } },
    { path: `/requests/${request.token}/address`, having: "town", typed: { ...ADDRESS, labelName: "Al" } },
    { path: `/requests/${request.token}/withdraw`, having: "token", typed: {} },
    { path: `/data/${takenBack.token}/erase`, having: "token", typed: {} },
    ...(await trainingForms()),
    { path: "/staff/sign-in", having: "password", typed: { email: "a@b.example", password: "long enough a password" } },
    { path: "/staff/forgotten", having: "email", typed: { email: "a@b.example" } },
  ];
}

/** The forms behind the links of a training: a proposal that stands, a booking, and a day that began an hour ago. */
async function trainingForms(): Promise<PublicForm[]> {
  const by = await aColleague("training");
  const proposal = await aStandingProposal({ trainerIds: [await aTrainer()], by, guides: 2 });
  const booking = await aBooking();
  const { feedbackToken } = await dayOf(await aBooking({ startsAt: new Date(Date.now() - 3_600_000) }));
  const [proposed, booked, day] = [
    `/proposals/${proposal.token}`,
    `/bookings/${booking.token}`,
    `/feedback/${feedbackToken}`,
  ];
  const who = { organisationName: "Riverside", contactName: "Al", email: "a@b.example", purchaseOrderNumber: "PO-77" };
  return [
    { path: proposed, having: "organisationName", typed: { date: "1", payBy: "invoice", ...who, ...ADDRESS } },
    { path: `${proposed}/change`, having: "words", typed: { words: "Later" } },
    { path: `${proposed}/decline`, having: "reason", typed: { reason: "Too far" } },
    { path: booked, having: "message", typed: { message: "Could it be a Monday?" } },
    { path: `${booked}/cancel`, having: "share", typed: {} },
    { path: day, having: "useful", typed: { useful: "4", confidentBefore: "2", helped: "The room", toChange: "Tea" } },
    { path: day, having: "certificateName", typed: { certificateName: "Zoë O’Neil" } },
  ];
}
