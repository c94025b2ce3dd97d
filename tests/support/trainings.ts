import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { addTrainer } from "#use-cases/training/add-trainer.ts";
import { takeTrainers } from "#use-cases/training/take-trainers.ts";
import { aFormKey, granted } from "./results.ts";

/** The id of a trainer from outside. */
export async function aTrainer(by: StaffMember, name = "Ada"): Promise<string> {
  const who = { name, email: `${mintReference().toLowerCase()}@trainers.example` };
  return granted(await addTrainer({ formKey: aFormKey(), who }, by)).id;
}

type Day = { startsAt: Date; endsAt: Date; travelMinutes?: number; status?: "draft" | "planned" | "cancelled" };

/** The id of an open training session of 12 seats in Leeds, whose trainers' time is kept; null where one of them is elsewhere. */
export async function anOpenDay(day: Day, trainerIds: readonly string[] = []): Promise<string | null> {
  return inTransaction(async (tx) => {
    const seats = { kind: "open", slug: mintToken(), capacity: 12, seatPricePence: 0 } as const;
    const place = { format: "in_person", place: "The Mill\n2 Weir Road\nLeeds" } as const;
    const { id } = await tx.trainingSession.create({
      data: { ...seats, ...place, status: "planned", title: "An open day", feedbackToken: mintToken(), ...day },
    });
    const asked = { trainingSessionId: id, trainerIds, travelMinutes: day.travelMinutes ?? 0 };
    const taken = await takeTrainers(tx, { ...asked, startsAt: day.startsAt, endsAt: day.endsAt });
    if (taken.length === 0) return id;
    await tx.trainingSession.delete({ where: { id } });
    return null;
  });
}

/** How many stretches of a trainer's time are taken. */
export function timesTaken(trainerId: string): Promise<number> {
  return database().trainerTime.count({ where: { trainerId } });
}
