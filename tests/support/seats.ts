import { randomUUID } from "node:crypto";
import { mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import { checkSeatsAnswers } from "#domain/training/seats-answers.ts";
import { checkSessionAnswers, type SessionAnswers } from "#domain/training/session-answers.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { bookSeats } from "#use-cases/training/book-seats.ts";
import { aFormKey, granted } from "./results.ts";
import type { StripeStandIn } from "./stripe-stand-in.ts";

export type TestSession = { id: string; slug: string };

/** An open session a month ahead, online, free unless it is said otherwise. */
export async function anOpenSession(changes: {
  capacity: number;
  seatPricePence?: number;
  status?: "draft";
}): Promise<TestSession> {
  const [id, slug] = [randomUUID(), `open-day-${randomUUID()}`];
  const startsAt = new Date(Date.now() + 30 * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
  const when = { startsAt, endsAt, format: "online" as const, feedbackToken: mintToken() };
  await database().trainingSession.createMany({
    data: { id, slug, kind: "open", status: "planned", title: "Open day", seatPricePence: 0, ...when, ...changes },
  });
  return { id, slug };
}

/** Asks for seats as the form does. */
export function asksForSeats(
  slug: string,
  seats: number,
  more: { mayWait?: boolean; form?: Record<string, string>; formKey?: string } = {},
) {
  const form = { seats: String(seats), name: "Sam Reed", email: "sam@example.org", ...more.form };
  const checked = checkSeatsAnswers(form);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const wish = { slug, formKey: more.formKey ?? aFormKey(), answers: checked.answers, mayWait: more.mayWait ?? false };
  return bookSeats(wish, new Date());
}

/** Opens the payment page of seats and pays there. Nobody here hears of it yet. Gives Stripe's id of the Checkout Session. */
export async function payAtStripe(token: string, stripe: StripeStandIn): Promise<string> {
  granted(await startPayment(token, new Date()));
  const { providerId } = await database().checkoutSession.findFirstOrThrow({ where: { order: { token } } });
  await stripe.pay(providerId ?? "", "paid");
  return providerId ?? "";
}

/** Pays seats by card, and settles it. */
export async function paySeats(token: string, stripe: StripeStandIn): Promise<void> {
  await settleCheckout(await payAtStripe(token, stripe));
}

/** How seats stand. */
export async function standingOf(token: string): Promise<string> {
  return (await database().seatBooking.findUniqueOrThrow({ where: { token } })).status;
}

/** Lets the time run out that seats are held or offered for. */
export async function timeOfSeatsRunsOut(token: string): Promise<void> {
  await database().seatBooking.update({ where: { token }, data: { keptUntil: new Date(Date.now() - 1000) } });
}

/** What staff type of an open session: a day online in 40 days, free, unless told otherwise. */
export function sessionForm(changes: Record<string, string> = {}): Record<string, string> {
  const date = londonDay(new Date(Date.now() + 40 * 86_400_000));
  return {
    ...{
      title: "Advocacy for beginners",
      about: "What to expect.",
      capacity: "12",
      price: "0",
      vatTreatment: "exempt",
    },
    ...{ date, startTime: "10:00", endTime: "13:00", format: "online", onlineLink: "https://meet.example.org/a" },
    ...changes,
  };
}

/** The same, as it is read. */
export function sessionAnswers(changes: Record<string, string>, trainerIds: readonly string[]): SessionAnswers {
  const checked = checkSessionAnswers(sessionForm(changes), trainerIds);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.answers;
}
