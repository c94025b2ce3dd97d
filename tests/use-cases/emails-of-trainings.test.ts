import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { renderEmail } from "#emails/render-email.ts";
import { aBooking } from "#tests/support/bookings.ts";
import { granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** An email as its reader has it, on one line. */
async function said(kind: string, data: Record<string, unknown>): Promise<string> {
  const composed = await composeEmail({ kind, staffMemberId: null, data });
  if (!composed) throw new Error(`there is no ${kind}`);
  return (await renderEmail(composed.message)).text.replace(/\s+/g, " ");
}

test("thanks after a training name its reference, which whoever asks is to give, and what is true of both kinds", async () => {
  const booking = await aBooking();
  const { trainingSessionId } = await database().booking.findUniqueOrThrow({ where: { id: booking.id } });
  const { id, slug } = await anOpenSession({ capacity: 3 });
  const { token } = granted(await asksForSeats(slug, 2));
  const places = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  for (const { reference, recipientId, trainingSessionId: day } of [{ ...booking, trainingSessionId }, places]) {
    const thanks = await said("training_thanks", { trainingSessionId: day, recipientId });
    expect(thanks).toContain(`Reference: ${reference}`);
    expect(thanks, "places are booked without an enquiry").not.toContain("enquiry");
  }
  expect(places.trainingSessionId).toBe(id);
});

test("a training that is booked says what it costs, how it is paid and where the invoice goes", async () => {
  const bookedBy = async (payBy: "card" | "invoice" | "nothing") => {
    const { id } = await aBooking({ payBy });
    return said("booking_news", { bookingId: id, news: "confirmed" });
  };
  const byInvoice = await bookedBy("invoice");
  expect(byInvoice).toContain("By invoice: £500.00, due 30 days after its date");
  expect(byInvoice).toContain("The invoice comes in an email of its own, to alex@riverside.example.");
  const byCard = await bookedBy("card");
  expect(byCard).toContain("To pay: £500.00, by card");
  expect(byCard).not.toMatch(/invoice|Paid:/i);
  expect(await bookedBy("nothing")).not.toMatch(/£|invoice/i);
});

test("a training that we moved says what cancelling it costs now, and to ask us where that is not nothing", async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const moved = async (payBy: "invoice" | "nothing", days: number) => {
    const { id } = await aBooking({ payBy, startsAt: inDays(days) });
    return said("booking_news", { bookingId: id, news: "rescheduled" });
  };
  expect(await moved("invoice", 40)).toContain("you can cancel on your page. It costs nothing.");
  expect(await moved("invoice", 6)).toContain("ask us before you cancel: on your page it would cost half of the price");
  expect(await moved("nothing", 6)).toContain("It costs nothing.");
});
