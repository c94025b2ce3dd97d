import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { momentInLondon } from "#domain/london-clock.ts";
import { londonDay } from "#domain/london-day.ts";
import { dayAfter, mondayOf, startOfLondonDay } from "#domain/london-week.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { addTrainer } from "#use-cases/training/add-trainer.ts";
import { setUsualHours } from "#use-cases/training/change-trainer.ts";
import { takeDaysOff } from "#use-cases/training/days-off.ts";
import { takeTrainers } from "#use-cases/training/take-trainers.ts";
import { demoKey, mustBe } from "./tell-parcel.ts";

/** Two invented trainers with their hours, an open day ahead, a training that is arranged, and a day off. */
export async function seedTraining(by: StaffMember, now: Date): Promise<void> {
  const [ada, ben] = [await trainer("Ada Okafor", by), await trainer("Ben Whitlock", by)];
  const monday = mondayOf(dayAfter(londonDay(now), 14));
  await openDay(dayAfter(monday, 2), ada, by);
  await arrangedDay(dayAfter(monday, 8), ben, by, now);
  const off = dayAfter(monday, 4);
  const times = { startsAt: startOfLondonDay(off), endsAt: startOfLondonDay(dayAfter(off)) };
  mustBe(await takeDaysOff({ trainerId: ada, ...times }, by));
}

async function trainer(name: string, by: StaffMember): Promise<string> {
  const email = `${name.toLowerCase().replace(" ", ".")}@trainers.example.org`;
  const { id } = mustBe(await addTrainer({ formKey: demoKey(), who: { name, email } }, by));
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1020 }));
  mustBe(await setUsualHours(id, hours, by));
  return id;
}

function hoursOf(day: string) {
  const [startsAt, endsAt] = [momentInLondon(`${day}T10:00`), momentInLondon(`${day}T16:00`)];
  if (!startsAt || !endsAt) throw new Error(`${day} is no day`);
  return { startsAt, endsAt };
}

async function openDay(day: string, trainerId: string, by: StaffMember): Promise<void> {
  await inTransaction(async (tx) => {
    const times = hoursOf(day);
    const seats = { kind: "open", slug: `advocacy-day-${day}`, capacity: 12, seatPricePence: 4500 } as const;
    const words = { title: "Advocacy day", about: "A day for anyone who supports others.", format: "online" } as const;
    const { id } = await tx.trainingSession.create({
      data: { ...seats, ...words, ...times, status: "planned", feedbackToken: mintToken() },
    });
    await takeTrainers(tx, { trainingSessionId: id, trainerIds: [trainerId], travelMinutes: 0, ...times });
    // Its page stays, should it be cancelled: only of what was never published there is none.
    await record(tx, { subject: "training_session", subjectId: id, event: "session_published", by });
  });
}

/** A training that costs nothing: it has no order. */
async function arrangedDay(day: string, trainerId: string, by: StaffMember, now: Date): Promise<void> {
  const [recipientId, enquiryId, proposalId, reference] = [randomUUID(), randomUUID(), randomUUID(), mintReference()];
  const times = hoursOf(day);
  const where = { format: "in_person", place: "Fellside House\n3 Beck Lane\nKendal", travelMinutes: 60 } as const;
  const what = { title: "Advocacy training for the team", ...where };
  const person = {
    organisationName: "Fellside Support",
    contactName: "Dawn Airey",
    email: "dawn@fellside.example.org",
  };
  await inTransaction(async (tx) => {
    await tx.recipient.createMany({ data: sealedPerson(recipientId, person) });
    const asked = { id: enquiryId, reference: mintReference(), about: "training", status: "booked" } as const;
    await tx.enquiry.createMany({ data: { ...asked, recipientId, receivedAt: now } });
    const offered = { id: proposalId, reference, number: 1, token: mintToken(), status: "accepted" } as const;
    const terms = {
      terms: "Free of charge.",
      daysOpen: 21,
      totalPence: 0,
      madeById: by.id,
      sentAt: now,
      closedAt: now,
    };
    await tx.proposal.createMany({ data: { ...offered, ...terms, ...what, recipientId, enquiryId } });
    const { id } = await tx.trainingSession.create({
      data: { ...what, ...times, kind: "arranged", status: "planned", feedbackToken: mintToken() },
    });
    await tx.booking.createMany({
      data: { reference, token: mintToken(), proposalId, trainingSessionId: id, enquiryId, recipientId, bookedAt: now },
    });
    await takeTrainers(tx, { trainingSessionId: id, trainerIds: [trainerId], travelMinutes: 60, ...times });
  });
}
