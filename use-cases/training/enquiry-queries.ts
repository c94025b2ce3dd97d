import { database, type SelectOf } from "#adapters/database/client.ts";
import { KEY, openWords } from "#adapters/sealing/sealed-words.ts";

const ENQUIRY = {
  ...{ id: true, reference: true, status: true, version: true, receivedAt: true, format: true, groupSize: true },
  ...{ staffCount: true, volunteerCount: true, serviceUserCount: true, guideCopies: true, preferredDates: true },
  ...{ nextAction: true, nextActionOn: true, handledById: true, handledBy: { select: { name: true } } },
  recipient: {
    select: {
      ...{
        organisationName: true,
        contactName: true,
        email: true,
        phone: true,
        postcode: true,
        forgottenAt: true,
        ...KEY,
      },
      messages: {
        select: {
          id: true,
          direction: true,
          purpose: true,
          sealed: true,
          at: true,
          staffMember: { select: { name: true } },
        },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        take: 200,
      },
    },
  },
  proposals: { select: { id: true, reference: true, number: true, status: true }, orderBy: { number: "desc" } },
  bookings: { select: { id: true, reference: true, status: true }, orderBy: { bookedAt: "asc" } },
} as const satisfies SelectOf<"enquiry">;

/** An enquiry about training with all that was asked, said and offered; null for a reference that is none. */
export async function trainingEnquiry(reference: string) {
  const found = await database().enquiry.findFirst({ where: { reference, about: "training" }, select: ENQUIRY });
  if (!found) return null;
  const messages = found.recipient.messages.map(({ sealed, ...message }) => ({
    ...message,
    body: openWords(found.recipient, sealed),
  }));
  return { ...found, recipient: { ...found.recipient, messages } };
}

export type TrainingEnquiryInDetail = NonNullable<Awaited<ReturnType<typeof trainingEnquiry>>>;
