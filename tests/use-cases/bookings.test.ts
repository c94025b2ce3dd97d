import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkDayAnswers } from "#domain/training/day-answers.ts";
import { renderEmail } from "#emails/render-email.ts";
import { aBooking, aTrainer, dayOf, type TestBooking } from "#tests/support/bookings.ts";
import { invoiceOf } from "#tests/support/invoices.ts";
import { aColleague, stock } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks, staffWereTold } from "#tests/support/told.ts";
import { historyOfThing } from "#use-cases/history/queries.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { answerBooking } from "#use-cases/training/answer-booking.ts";
import { askAboutBooking } from "#use-cases/training/ask-about-booking.ts";
import { bookingByToken, bookingsAsked, saidOfBooking } from "#use-cases/training/booking-queries.ts";
import { trainingsSoon } from "#use-cases/training/calendar-queries.ts";
import { cancelBooking } from "#use-cases/training/cancel-booking.ts";
import { queueGuides } from "#use-cases/training/queue-guides.ts";
import { remindOfBookings } from "#use-cases/training/remind-of-bookings.ts";
import { rescheduleBooking } from "#use-cases/training/reschedule-booking.ts";

const DAY = 86_400_000;

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const before = async (booking: TestBooking, days: number) => {
  const { startsAt } = await dayOf(booking);
  return new Date(startsAt.getTime() - days * DAY);
};
const asCustomer = (booking: TestBooking, seenShare: number | null) =>
  ({ token: booking.token, by: "customer", seenShare }) as const;
const orderOf = ({ orderId }: TestBooking) =>
  database().order.findUniqueOrThrow({ where: { id: orderId ?? "" }, select: { id: true, status: true } });

async function invoiced(booking: TestBooking, isPaid = false): Promise<TestBooking> {
  await runJobsToTheEnd();
  const { providerId } = await invoiceOf(await orderOf(booking));
  if (isPaid) {
    await stripe.payInvoice(providerId ?? "", "paid");
    await settleInvoice(providerId ?? "");
  }
  return booking;
}

async function paidByCard(booking: TestBooking): Promise<TestBooking> {
  granted(await startPayment(booking.token, new Date()));
  const { providerId } = await database().checkoutSession.findFirstOrThrow({
    where: { orderId: booking.orderId ?? "" },
  });
  await stripe.pay(providerId ?? "", "paid");
  await settleCheckout(providerId ?? "");
  return booking;
}

/** The calendar entries that went out, newest last, as another's parser reads them. */
async function entriesTo(email: string) {
  const emails = await database().outboxEmail.findMany({ orderBy: { createdAt: "asc" } });
  const composed = await Promise.all(
    emails.map(({ data, ...row }) => composeEmail({ ...row, data: data as Record<string, unknown> })),
  );
  return composed
    .filter((one) => one !== null && one.to === email)
    .flatMap((one) => one?.attachments ?? [])
    .map(({ content }) => new ICAL.Component(ICAL.parse(Buffer.from(content, "base64").toString())));
}

test("cancelled 20 days before, by invoice and unpaid: nothing is owed, the trainer is free, the order is closed", async () => {
  const trainer = await aTrainer();
  const booking = await invoiced(await aBooking({ trainerIds: [trainer.id] }));
  const cost = granted(await cancelBooking(asCustomer(booking, 0), await before(booking, 20)));
  expect(cost).toEqual({ share: 0, backPence: 50_000 });
  await runJobsToTheEnd();
  expect(await orderOf(booking)).toMatchObject({ status: "cancelled" });
  expect(await dayOf(booking)).toMatchObject({ status: "cancelled", sequence: 1, trainers: [] });
  const invoices = await database().invoice.findMany({ where: { orderId: booking.orderId ?? "" } });
  expect(invoices.map(({ status }) => status)).toEqual(["void"]);
  expect(await openTasks()).toEqual([]);
});

test("cancelled 5 days before, paid by invoice: half goes back by a credit note", async () => {
  const booking = await invoiced(await aBooking(), true);
  expect(granted(await cancelBooking(asCustomer(booking, 50), await before(booking, 5)))).toMatchObject({ share: 50 });
  await runJobsToTheEnd();
  const { creditNotes, payments } = await invoiceOf(await orderOf(booking));
  expect(creditNotes).toMatchObject([{ status: "issued", totalPence: 25_000 }]);
  expect(payments[0]?.refunds).toMatchObject([{ status: "succeeded", amountPence: 25_000 }]);
  expect((await bookingByToken(booking.token))?.status).toBe("cancelled");
});

test("a training that is paid by card is confirmed by email once; one by invoice has the emails of its invoice", async () => {
  const booking = await paidByCard(await aBooking({ payBy: "card" }));
  await invoiced(await aBooking(), true);
  const emails = await database().outboxEmail.findMany({ where: { kind: "payment_confirmed" } });
  expect(emails.map(({ recipientId }) => recipientId)).toEqual([booking.recipientId]);
  const composed = await composeEmail({
    ...{ kind: "payment_confirmed", staffMemberId: null },
    data: { orderId: booking.orderId },
  });
  if (!composed) throw new Error("there is no such email");
  const { subject, text } = await renderEmail(composed.message);
  expect(subject).toBe(`Payment received for booking ${booking.reference}`);
  expect(text).toContain("Paid: £500.00");
  expect(text).toContain(`/bookings/${booking.token}`);
  expect(text, "it has no parcel of its own").not.toMatch(/parcel|packed|copies/i);
});

test("cancelled 5 days before, paid by card: half goes back to the card", async () => {
  const booking = await paidByCard(await aBooking({ payBy: "card" }));
  granted(await cancelBooking(asCustomer(booking, 50), await before(booking, 5)));
  await runJobsToTheEnd();
  const refunds = await database().refund.findMany();
  expect(refunds).toMatchObject([{ status: "succeeded", amountPence: 25_000 }]);
});

test("cancelled on the last day: all of it is kept", async () => {
  const booking = await paidByCard(await aBooking({ payBy: "card" }));
  expect(granted(await cancelBooking(asCustomer(booking, 100), await before(booking, 1))).backPence).toBe(0);
  await runJobsToTheEnd();
  expect(await database().refund.count()).toBe(0);
});

test("cancelled before it was paid by card: nothing is owed, and nothing can be paid any more", async () => {
  const booking = await aBooking({ payBy: "card" });
  granted(await cancelBooking(asCustomer(booking, 100), await before(booking, 1)));
  expect(await orderOf(booking)).toMatchObject({ status: "cancelled" });
  expect(refusalOf(await startPayment(booking.token, new Date()))).toBe("not_payable");
});

test("guides that are sent stay to be paid; those that are not come off with the training", async () => {
  await stock(50, await aColleague("fulfilment"));
  const booking = await paidByCard(await aBooking({ payBy: "card", guides: 10 }));
  expect(await queueGuides(await before(booking, 8))).toBe(1);
  await database().consignment.updateMany({ data: { status: "packed", packedAt: new Date() } });
  expect(granted(await cancelBooking(asCustomer(booking, 0), await before(booking, 20))).backPence).toBe(50_000);
  const other = await paidByCard(await aBooking({ payBy: "card", guides: 10 }));
  expect(granted(await cancelBooking(asCustomer(other, 0), await before(other, 20))).backPence).toBe(60_000);
});

test("a booker who saw another share is shown the new one, and nothing is cancelled", async () => {
  const booking = await paidByCard(await aBooking({ payBy: "card" }));
  expect(refusalOf(await cancelBooking(asCustomer(booking, 0), await before(booking, 5)))).toBe("costs_another_share");
  expect(refusalOf(await cancelBooking(asCustomer(booking, null), await before(booking, 5)))).toBe(
    "costs_another_share",
  );
  expect((await bookingByToken(booking.token))?.status).toBe("confirmed");
});

test("what began, or is cancelled, is not cancelled again; thirty presses give the money back once", async () => {
  const booking = await paidByCard(await aBooking({ payBy: "card" }));
  const at = await before(booking, 5);
  const results = await Promise.all(Array.from({ length: 30 }, () => cancelBooking(asCustomer(booking, 50), at)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  await runJobsToTheEnd();
  expect(await database().refund.aggregate({ _sum: { amountPence: true } })).toEqual({ _sum: { amountPence: 25_000 } });
  const late = await aBooking();
  expect(refusalOf(await cancelBooking(asCustomer(late, 100), await before(late, -0.01)))).toBe("over");
});

test("a colleague may keep another share than the policy's, and says why", async () => {
  const booking = await paidByCard(await aBooking({ payBy: "card" }));
  const cancel = { reference: booking.reference, by, share: 0, reason: "Our trainer is ill" } as const;
  expect(granted(await cancelBooking(cancel, await before(booking, 1))).backPence).toBe(50_000);
  const said = (await historyOfThing(booking.id)).map(historySentence);
  expect(said.at(-1)).toContain("Our trainer is ill");
  const packer = await aColleague("fulfilment");
  expect(refusalOf(await cancelBooking({ ...cancel, by: packer }, new Date()))).toBe("not_allowed");
});

const dayForm = { format: "in_person", place: "The Hub", travelMinutes: "60", date: "2027-03-28" };
function dayToBe(form: Record<string, string>, trainerIds: readonly string[]) {
  const checked = checkDayAnswers({ ...dayForm, ...form }, trainerIds);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.answers;
}

test("moved to the day on which clocks go forward: everybody's entry is replaced by the right hour", async () => {
  const trainer = await aTrainer();
  const booking = await aBooking({ trainerIds: [trainer.id], now: new Date("2027-02-01T10:00:00Z") });
  const day = dayToBe({ startTime: "10:00", endTime: "16:00" }, [trainer.id]);
  const now = new Date("2027-02-02T10:00:00Z");
  granted(await rescheduleBooking({ reference: booking.reference, seen: 1, day }, by, now));
  for (const email of ["alex@riverside.example", trainer.email]) {
    const [, last] = await entriesTo(email);
    const event = new ICAL.Event(last?.getFirstSubcomponent("vevent") as ICAL.Component);
    expect([last?.getFirstPropertyValue("method"), event.sequence]).toEqual(["REQUEST", 1]);
    expect(event.startDate.toJSDate().toISOString()).toBe("2027-03-28T09:00:00.000Z");
    expect(event.startDate.zone.tzid).toBe("Europe/London");
  }
  const said = (await historyOfThing(booking.id)).map(historySentence);
  expect(said.at(-1)).toMatch(/ moved it from .+ to 10am on Sunday 28 March 2027\.$/);
});

test("a trainer who leaves a day is told that it is off; who is elsewhere cannot be given it", async () => {
  const [sam, kit] = [await aTrainer("Sam"), await aTrainer("Kit")];
  const booking = await aBooking({ trainerIds: [sam.id], now: new Date("2027-02-01T10:00:00Z") });
  const other = await aBooking({ trainerIds: [kit.id], startsAt: new Date("2027-03-28T09:00:00Z") });
  const now = new Date("2027-02-02T10:00:00Z");
  const change = (trainerIds: string[], startTime: string) =>
    rescheduleBooking(
      { reference: booking.reference, seen: 1, day: dayToBe({ startTime, endTime: "18:00" }, trainerIds) },
      by,
      now,
    );
  // Kit is elsewhere until 4pm, and then on the way for an hour; and needs an hour to come here.
  expect(refusalOf(await change([kit.id], "17:00"))).toBe("trainer_elsewhere");
  expect(await dayOf(other)).toMatchObject({ sequence: 0 });
  await database().trainerTime.deleteMany({ where: { trainerId: kit.id } });
  granted(await change([kit.id], "17:00"));
  const gone = (await entriesTo(sam.email)).at(-1);
  expect(gone?.getFirstPropertyValue("method")).toBe("CANCEL");
});

test("a day in the past, of a booking that is over, or seen in an older state, is refused", async () => {
  const trainer = await aTrainer();
  const booking = await aBooking({ trainerIds: [trainer.id] });
  const change = (seen: number, date: string) =>
    rescheduleBooking(
      {
        reference: booking.reference,
        seen,
        day: dayToBe({ date, startTime: "10:00", endTime: "16:00" }, [trainer.id]),
      },
      by,
      new Date(),
    );
  expect(refusalOf(await change(1, "2026-01-05"))).toBe("in_the_past");
  expect(refusalOf(await change(2, "2027-06-01"))).toBe("changed_meanwhile");
  granted(await cancelBooking({ reference: booking.reference, by, share: null, reason: "x" }, new Date()));
  expect(refusalOf(await change(2, "2027-06-01"))).toBe("not_confirmed");
});

test("an end before its beginning, an hour that clocks leave out, and in person without a place are said", () => {
  const wrong = (form: Record<string, string>) => {
    const checked = checkDayAnswers({ ...dayForm, startTime: "10:00", endTime: "16:00", ...form }, ["t"]);
    return checked.ok ? [] : Object.keys(checked.errors);
  };
  expect(wrong({ endTime: "09:00" })).toEqual(["endTime"]);
  expect(wrong({ endTime: "10:00" })).toEqual(["endTime"]);
  expect(wrong({ startTime: "01:30" })).toEqual(["startTime"]);
  expect(wrong({ place: " " })).toEqual(["place"]);
  expect(wrong({ date: "2027-02-30" })).toEqual(["date"]);
  expect(wrong({ onlineLink: "javascript:alert(1)" })).toEqual(["onlineLink"]);
});

test("guides join the queue once, ten days before they are needed, however often it is looked", async () => {
  await stock(50, await aColleague("fulfilment"));
  const booking = await invoiced(await aBooking({ guides: 14 }));
  expect(await queueGuides(await before(booking, 30))).toBe(0);
  const at = await before(booking, 9);
  const made = await Promise.all(Array.from({ length: 10 }, () => queueGuides(at)));
  expect(made.reduce((sum, each) => sum + each, 0)).toBe(1);
  const parcels = await database().consignment.findMany({
    where: { orderId: booking.orderId },
    include: { lines: true },
  });
  expect(parcels).toMatchObject([{ lines: [{ copies: 14 }] }]);
  const { guidesNeededBy } = await database().booking.findUniqueOrThrow({ where: { id: booking.id } });
  expect(parcels[0]?.neededBy).toEqual(guidesNeededBy);
  const said = (await historyOfThing(booking.id)).map(historySentence);
  expect(said).toContain("The guides joined the packing queue: 14 copies.");
});

test("guides of a booking that is not paid stay here", async () => {
  await stock(50, await aColleague("fulfilment"));
  const booking = await aBooking({ payBy: "card", guides: 14 });
  expect(await queueGuides(await before(booking, 5))).toBe(0);
});

test("who booked is reminded 7 days and 1 day before, once each, and not of a day that was booked later", async () => {
  const booking = await aBooking();
  const reminders = () => database().outboxEmail.count({ where: { kind: "booking_reminder" } });
  await remindOfBookings(await before(booking, 9));
  expect(await reminders()).toBe(0);
  await remindOfBookings(await before(booking, 7));
  // Another place, another trainer: the calendars follow, the reminder of this day has gone out.
  await database().trainingSession.updateMany({ data: { sequence: { increment: 1 } } });
  for (const days of [6.5, 6, 1, 0.9]) await remindOfBookings(await before(booking, days));
  expect(await reminders()).toBe(2);
  await database().outboxEmail.deleteMany();
  const late = await aBooking({ startsAt: new Date(Date.now() + 5 * DAY) });
  await remindOfBookings(new Date());
  expect(await reminders()).toBe(0);
  await remindOfBookings(await before(late, 1));
  expect(await reminders()).toBe(1);
});

test("who booked asks for another day, staff are told once, and the same words are the same word", async () => {
  const booking = await aBooking();
  const ask = (message: string) => askAboutBooking({ token: booking.token, message });
  await Promise.all(Array.from({ length: 5 }, () => ask("Could it be a Monday?")));
  expect(await staffWereTold()).toEqual(["booking_question"]);
  expect(refusalOf(await ask("  "))).toBe("no_words");
  expect(refusalOf(await ask("x".repeat(2_001)))).toBe("too_long");
  for (let n = 1; n < 20; n += 1) granted(await ask(`And ${n}`));
  expect(refusalOf(await ask("And once more"))).toBe("too_many");
  expect(refusalOf(await askAboutBooking({ token: "A".repeat(27), message: "Hello" }))).toBe("no_such_booking");
});

test("the home page tells of the trainings of the next two weeks, and of none that is off", async () => {
  const inDays = (days: number) => new Date(Date.now() + days * DAY);
  const [near, off] = [await aBooking({ startsAt: inDays(5) }), await aBooking({ startsAt: inDays(6) })];
  await aBooking({ startsAt: inDays(15) });
  granted(await cancelBooking(asCustomer(off, 50), new Date()));
  expect((await trainingsSoon(new Date())).map(({ reference }) => reference)).toEqual([near.reference]);
});

test("what a booker wrote waits for staff until one says it is answered, and not over words that came since", async () => {
  const booking = await aBooking();
  const { reference, token } = booking;
  const waiting = async () => (await whatWaits(by)).piles.bookings_asked.count;
  const latest = async () => (await saidOfBooking(booking.recipientId))[0]?.id ?? "";
  expect(await waiting()).toBe(0);
  granted(await askAboutBooking({ token, message: "Could it be a Monday?" }));
  expect(await waiting()).toBe(1);
  expect(await bookingsAsked()).toMatchObject([{ reference }]);
  const seen = await latest();
  granted(await askAboutBooking({ token, message: "Or a Tuesday?" }));
  expect(refusalOf(await answerBooking({ reference, seen }, by))).toBe("asked_again");
  expect(await waiting()).toBe(1);
  const answered = { reference, seen: await latest() };
  expect(refusalOf(await answerBooking(answered, await aColleague("fulfilment")))).toBe("not_allowed");
  for (let twice = 0; twice < 2; twice += 1) granted(await answerBooking(answered, by));
  expect(await waiting()).toBe(0);
  const told = (await historyOfThing(booking.id)).filter(({ event }) => event === "booking_answered");
  expect(told).toHaveLength(1);
});

test("an order that is given up without money leaves the day to a person", async () => {
  const booking = await aBooking({ payBy: "card", now: new Date(Date.now() - 8 * DAY) });
  const { expireOrders } = await import("#use-cases/ordering/expire-orders.ts");
  await expireOrders(new Date());
  expect(await openTasks()).toEqual(["booking_unpaid"]);
  expect((await bookingByToken(booking.token))?.status).toBe("confirmed");
});
