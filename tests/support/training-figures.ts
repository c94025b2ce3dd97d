import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";

type GivenDay = {
  /** A moment in UTC. */
  at: string;
  open?: { capacity: number };
  online?: boolean;
  status?: "planned" | "delivered" | "cancelled";
  /** Staff, volunteers and service users. */
  came?: readonly [number, number, number];
};

/** The id of a day of training of two hours, delivered unless it is said otherwise. */
export async function aDayOfTraining({ at, open, online = false, status = "delivered", came }: GivenDay) {
  const startsAt = new Date(at);
  const [staffCame = null, volunteersCame = null, serviceUsersCame = null] = came ?? [];
  const seats = open ? { ...open, kind: "open" as const, slug: mintToken(), seatPricePence: 2_000 } : null;
  const when = { startsAt, endsAt: new Date(startsAt.getTime() + 2 * 3_600_000), status, feedbackToken: mintToken() };
  const where = { title: "A day", format: online ? ("online" as const) : ("in_person" as const) };
  const data = { kind: "arranged" as const, ...seats, ...when, ...where, staffCame, volunteersCame, serviceUsersCame };
  return (await database().trainingSession.create({ data })).id;
}

/** Answers that nothing but the marks is known of; `after` is the confidence afterwards. */
export async function someThought(trainingSessionId: string, answers: readonly { useful: number; after?: number }[]) {
  const month = new Date("2026-08-01");
  await database().feedbackAnswer.createMany({
    data: answers.map(({ useful, after }) => ({ trainingSessionId, month, useful, confidentAfter: after ?? null })),
  });
}

type GivenMoney = { about: "training" | "seats" | "copies"; paid: [at: string, pence: number]; back?: GivenBack[] };
type GivenBack = { at: string; pence: number; status?: "succeeded" | "pending" | "failed" };

/** The id of an order that was paid, and of which some was given back, at moments in UTC. */
export async function aPaidOrder({ about, paid: [at, amountPence], back = [] }: GivenMoney): Promise<string> {
  const order = {
    ...{ reference: mintReference(), token: mintToken(), status: "accepted" as const, about, payBy: "card" as const },
    ...{ copies: about === "copies" ? 1 : 0, totalPence: amountPence },
  };
  const { id } = await database().order.create({
    data: {
      ...order,
      recipient: { create: {} },
      payments: {
        create: {
          ...{ providerId: `pi_${randomUUID()}`, amountPence, receivedAt: new Date(at) },
          refunds: {
            create: back.map(({ at, pence, status = "succeeded" }) => {
              return { amountPence: pence, status, reason: "Cancelled", settledAt: new Date(at) };
            }),
          },
        },
      },
    },
  });
  return id;
}

/** Places at an open session. */
export async function someSeats(
  trainingSessionId: string,
  seats: number,
  status: "confirmed" | "held" | "cancelled",
  { closedAt = null, wasConfirmed = true }: { closedAt?: Date | null; wasConfirmed?: boolean } = {},
) {
  const times = { keptUntil: new Date(), closedAt, confirmedAt: wasConfirmed ? new Date("2026-05-01") : null };
  const shared = { reference: mintReference(), token: mintToken(), seats, status, ...times };
  await database().seatBooking.create({
    data: { ...shared, trainingSession: { connect: { id: trainingSessionId } }, recipient: { create: {} } },
  });
}
