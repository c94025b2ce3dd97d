import { database } from "#adapters/database/client.ts";

const WISHES = {
  id: true,
  reference: true,
  format: true,
  groupSize: true,
  guideCopies: true,
  preferredDates: true,
  recipientId: true,
  recipient: { select: { organisationName: true, contactName: true, postcode: true } },
  proposals: { select: { reference: true }, take: 1 },
} as const;

/** What an enquiry about training wishes, for whoever begins its proposal, and that proposal if there is one; null for none. */
export async function wishesOfEnquiry(reference: string) {
  return database().enquiry.findFirst({ where: { reference, about: "training" }, select: WISHES });
}

export type Wishes = NonNullable<Awaited<ReturnType<typeof wishesOfEnquiry>>>;
