import { database, type Prisma } from "#adapters/database/client.ts";
import type { Told } from "#use-cases/history/queries.ts";

const ENQUIRY = {
  ...{ id: true, reference: true, status: true, version: true, receivedAt: true, format: true, groupSize: true },
  ...{ staffCount: true, volunteerCount: true, serviceUserCount: true, guideCopies: true, preferredDates: true },
  ...{ nextAction: true, nextActionOn: true, handledById: true, handledBy: { select: { name: true } } },
  recipient: {
    select: {
      ...{ organisationName: true, contactName: true, email: true, phone: true, postcode: true, forgottenAt: true },
      messages: {
        select: {
          id: true,
          direction: true,
          purpose: true,
          body: true,
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
} as const satisfies Prisma.EnquirySelect;

/** An enquiry about training with all that was asked, said and offered; null for a reference that is none. */
export async function trainingEnquiry(reference: string) {
  return database().enquiry.findFirst({ where: { reference, about: "training" }, select: ENQUIRY });
}

export type TrainingEnquiryInDetail = NonNullable<Awaited<ReturnType<typeof trainingEnquiry>>>;

/** What happened to an enquiry, oldest first. */
export async function historyOfEnquiry(id: string): Promise<Told[]> {
  return database().$queryRaw<Told[]>`
    SELECT h.id::text, h.at, h.event, h.actor, h.details, NULL AS parcel, s.name AS "staffName"
      FROM (SELECT * FROM history_entry WHERE subject_id = ${id}::uuid ORDER BY id LIMIT 200) h
      LEFT JOIN staff_member s ON s.id = h.staff_member_id ORDER BY h.id`;
}
