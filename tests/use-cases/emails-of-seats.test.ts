import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { renderEmail } from "#emails/render-email.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { anOpenSession, asksForSeats, paySeats } from "#tests/support/seats.ts";
import { aStaffMember } from "#tests/support/staff.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { cancelSession } from "#use-cases/training/cancel-session.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";

const DAY = 86_400_000;
const INVOICE = { organisationName: "Northside Service", purchaseOrderNumber: "PO 77" };

let store: Store & { stripe: StripeStandIn };
beforeAll(async () => {
  store = await openStoreWithStripe();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** Three places at £45.00, free at £0. Gives their link, and what an email of them says. */
async function threePlaces(seatPricePence: number, form: Record<string, string> = {}) {
  const { id, slug } = await anOpenSession({ capacity: 3, seatPricePence });
  const { token } = granted(await asksForSeats(slug, 3, { form }));
  const { startsAt } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
  const { id: seatBookingId } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  const said = async (news: string) => {
    const composed = await composeEmail({ kind: "seats_news", staffMemberId: null, data: { seatBookingId, news } });
    if (!composed) throw new Error(`nothing is said of ${news}`);
    return (await renderEmail(composed.message)).text.replace(/\s+/g, " ");
  };
  return { token, said, sessionId: id, weekBefore: new Date(startsAt.getTime() - 7 * DAY) };
}

test("places paid by card say what was paid and what cancelling costs, lead to the receipt, and at their end say what goes back", async () => {
  const { token, said, weekBefore } = await threePlaces(4500);
  await paySeats(token, store.stripe);
  const booked = await said("confirmed");
  expect(booked).toContain("Paid: £135.00");
  expect(booked).toContain("Cancelling is free until");
  expect(booked).toContain(`/orders/${token}/receipt.pdf`);
  granted(await letSeatsGo({ token, seenShare: 50 }, weekBefore));
  const cancelled = await said("cancelled");
  expect(cancelled).toContain("Going back to your card: £67.50 of £135.00");
  expect(cancelled).not.toContain("receipt.pdf");
});

test("a date that we cancel says how much goes back: all of it", async () => {
  const { token, said, sessionId } = await threePlaces(4500);
  await paySeats(token, store.stripe);
  granted(await cancelSession({ id: sessionId, reason: "The trainer is ill" }, await aStaffMember(), new Date()));
  expect(await said("session_cancelled")).toContain("Going back to your card: £135.00 of £135.00");
});

test("places by invoice say when it is due, and at their end what comes off it", async () => {
  const { token, said, weekBefore } = await threePlaces(4500, INVOICE);
  expect(await said("confirmed")).toContain("By invoice: £135.00, due 30 days after its date");
  await runJobs();
  const booked = await said("confirmed");
  expect(booked).toMatch(/By invoice: £135\.00, due on \d+ \w+ \d{4}/);
  expect(booked).not.toContain("receipt.pdf");
  granted(await letSeatsGo({ token, seenShare: 50 }, weekBefore));
  expect(await said("cancelled")).toContain("Taken off your invoice: £67.50 of £135.00");
});

test("an invoice that is called off with all of its places is owed no more", async () => {
  const { token, said } = await threePlaces(4500, INVOICE);
  await runJobs();
  granted(await letSeatsGo({ token, seenShare: 0 }, new Date()));
  expect(await said("cancelled")).toContain("You owe nothing on the invoice.");
});

test("places that are offered say what they cost, and what cancelling them would, before they are taken", async () => {
  const { token, said } = await threePlaces(4500);
  await database().seatBooking.update({ where: { token }, data: { status: "offered", waitingSince: new Date() } });
  const offered = await said("offered");
  expect(offered).toContain("Price: £135.00, by card");
  expect(offered).toContain("You can cancel for nothing until");
});

test("a date that we moved near says what cancelling would cost then, and what the file does", async () => {
  const { token, said, sessionId } = await threePlaces(4500);
  await paySeats(token, store.stripe);
  expect(await said("rescheduled")).toContain("you can cancel on your page. It costs nothing.");
  const startsAt = new Date(Date.now() + 5 * DAY);
  await database().trainingSession.update({
    where: { id: sessionId },
    data: { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) },
  });
  const moved = await said("rescheduled");
  expect(moved).toContain("ask us before you cancel: on your page it would cost half of the price");
  expect(moved).toContain("The file with this email puts it right in your calendar.");
  granted(await letSeatsGo({ token, seenShare: 50 }, new Date()));
  expect(await said("cancelled")).toContain("The file with this email takes it out of your calendar.");
});

test("free places say nothing of money when they are booked, and that nothing is owed when they are cancelled", async () => {
  const { token, said, weekBefore } = await threePlaces(0);
  expect(await said("confirmed")).not.toMatch(/£|Cancelling/);
  granted(await letSeatsGo({ token, seenShare: 0 }, weekBefore));
  expect(await said("cancelled")).toContain("You owe nothing.");
});
