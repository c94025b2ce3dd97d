import { inTransaction } from "#adapters/database/transaction.ts";
import { nextState } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { keepWords } from "#use-cases/people/words.ts";
import { followEnquiry } from "./follow-enquiry.ts";
import { lockEnquiry } from "./lock-enquiry.ts";
import { lockOffers, withdrawOffers } from "./withdraw-offers.ts";

/**
 * Says no to an enquiry about training, and takes back what was offered. A reason is kept with what was said, and the customer
 * is emailed it (`isTold`), if they gave an address; without a reason they are not written to. Refuses `not_allowed`, and `not_open` for one that is booked or over.
 */
export async function declineEnquiry(
  { reference, reason }: { reference: string; reason: string | null },
  by: StaffMember,
): Promise<Result<{ isTold: boolean }, "not_allowed" | "not_open">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const offers = await lockOffers(tx, reference);
    const enquiry = await lockEnquiry(tx, reference);
    if (!enquiry || nextState(ENQUIRY_LIFE, enquiry.status, "declined") === null) return refuse("not_open");
    const { id: enquiryId, recipientId } = enquiry;
    await withdrawOffers(tx, offers, by, new Date());
    await followEnquiry(tx, enquiryId, "declined", by);
    if (reason === null) return succeed({ isTold: false });
    const said = { recipientId, direction: "from_staff", purpose: "enquiry_declined", body: reason } as const;
    const { id: messageId } = await keepWords(tx, { ...said, staffMemberId: by.id });
    const { email } = await tx.recipient.findUniqueOrThrow({ where: { id: recipientId }, select: { email: true } });
    if (email === null) return succeed({ isTold: false });
    const data = { enquiryId, messageId };
    await queueEmail(tx, { kind: "enquiry_declined", dedupeKey: `enquiry_declined:${messageId}`, recipientId, data });
    return succeed({ isTold: true });
  });
}
