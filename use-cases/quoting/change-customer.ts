import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { openPerson, sealedPerson } from "#adapters/sealing/sealed-person.ts";
import type { QuotedPerson } from "#domain/quoting/quote-answers.ts";
import type { QuoteInHand } from "./lock-quote.ts";

/**
 * Gives a draft another customer, or the same with other details; the recipient that the draft has from then on. What an
 * enquiry said and what earlier versions were sent as stays as it was: where the recipient is theirs too, the draft gets one
 * of its own, with the same address. Composes; the caller holds the quote locked.
 */
export async function changeCustomer(tx: Transaction, draft: QuoteInHand, person: QuotedPerson): Promise<string> {
  const { id, recipientId } = draft;
  const known = openPerson(await tx.recipient.findUniqueOrThrow({ where: { id: recipientId } }));
  const names = ["organisationName", "contactName", "email", "phone"] as const;
  if (names.every((name) => known[name] === person[name])) return recipientId;
  const others = await tx.quote.count({ where: { recipientId, id: { not: id } } });
  if (others === 0 && (await tx.enquiry.count({ where: { recipientId } })) === 0) {
    await changePerson(tx, recipientId, person);
    return recipientId;
  }
  const own = randomUUID();
  await tx.recipient.createMany({ data: sealedPerson(own, { ...known, ...person }) });
  return own;
}
