import type { Prisma, Transaction } from "#adapters/database/client.ts";
import { KEY, openWords, sealWords } from "#adapters/sealing/sealed-words.ts";

/** What was said between staff and a customer, before it is sealed. */
export type WordsToKeep = {
  recipientId: string;
  direction: "from_staff" | "from_customer";
  purpose: string;
  body: string;
  staffMemberId?: string;
  at?: Date;
};

/** Keeps what was said, under the key of whom it was said with. Of one who was forgotten, the words are not kept. Composes. */
export async function keepWords(tx: Transaction, { body, ...message }: WordsToKeep): Promise<{ id: string }> {
  const key = await tx.recipient.findUniqueOrThrow({ where: { id: message.recipientId }, select: KEY });
  return tx.recipientMessage.create({ data: { ...message, sealed: sealWords(key, body) }, select: { id: true } });
}

export type Said = { id: string; body: string; at: Date };

/** What one customer and staff said to each other, as far as it is asked for, latest first. */
export async function wordsOf(
  db: Transaction,
  recipientId: string,
  which: Pick<Prisma.RecipientMessageWhereInput, "purpose" | "direction">,
  most: number,
): Promise<Said[]> {
  const found = await db.recipientMessage.findMany({
    where: { recipientId, ...which },
    select: { id: true, sealed: true, at: true, recipient: { select: KEY } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
  });
  return found.map(({ id, at, sealed, recipient }) => ({ id, at, body: openWords(recipient, sealed) }));
}
