import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { drawInvitation } from "#adapters/documents/draw-calendar.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { opensTrainingPages } from "#domain/training/opens-training-pages.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { entryOfDay, whereInEmail } from "#use-cases/training/booking-entry.ts";
import { type Composed, linkTo } from "./compose.ts";
import { organiser } from "./compose-training-email.ts";

const aboutTrainer = z.object({
  trainingSessionId: z.string(),
  trainerId: z.string(),
  news: z.enum(["confirmed", "rescheduled", "cancelled"]),
});

/**
 * What a trainer is told of a day of training, with the entry for their calendar: with its page for whoever can open it, and
 * else with the link for joining, if there is one, and whom to ask. Null once it is true no more.
 */
export async function composeTrainerEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const { trainingSessionId, trainerId, news: told } = aboutTrainer.parse(data);
  const [trainer, day] = await Promise.all([
    database().trainer.findUniqueOrThrow({
      where: { id: trainerId },
      select: { name: true, email: true, staffMember: { select: { role: true, disabledAt: true } } },
    }),
    database().trainingSession.findUniqueOrThrow({
      where: { id: trainingSessionId },
      include: { booking: { select: { reference: true } } },
    }),
  ]);
  if (day.status === "cancelled" && told !== "cancelled") return null;
  const page = day.booking ? `bookings/${day.booking.reference}` : `sessions/${day.id}`;
  const statusUrl = opensTrainingPages(trainer.staffMember) ? linkTo(`/staff/training/${page}`) : null;
  const joiningUrl = statusUrl === null && day.place === null ? day.onlineLink : null;
  const status = told === "cancelled" ? "cancelled" : day.status;
  const entry = entryOfDay({ ...day, status }, { title: day.title, url: statusUrl }, new Date());
  return {
    to: trainer.email,
    message: {
      kind: "trainer_news",
      news: told,
      name: trainer.name,
      title: day.title,
      when: londonSpanInWords(day),
      where: joiningUrl === null ? whereInEmail(day) : "Online: by the link below",
      statusUrl,
      joiningUrl,
      contact: await contactLine(),
    },
    attachments: [drawInvitation(entry, { organiser: organiser(), attendee: trainer })],
  };
}
