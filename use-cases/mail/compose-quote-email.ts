import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { type Composed, linkTo } from "./compose.ts";

const facts = z.object({ quoteId: z.string() });

/** "Here is your quote." A version that was replaced before it could be sent goes to nobody. */
export async function composeQuoteEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const quote = await database().quote.findUniqueOrThrow({
    where: { id: facts.parse(data).quoteId },
    select: {
      reference: true,
      number: true,
      token: true,
      status: true,
      totalPence: true,
      expiresAt: true,
      recipient: { select: { email: true, contactName: true } },
    },
  });
  const { reference, number, totalPence, expiresAt, recipient } = quote;
  if (recipient.email === null || expiresAt === null || quote.status === "superseded") return null;
  const shared = { contactName: recipient.contactName ?? "", contact: await contactLine() };
  const quoteUrl = linkTo(`/quotes/${quote.token}`);
  return {
    to: recipient.email,
    message: {
      kind: "quote_sent",
      reference,
      number,
      quoteUrl,
      totalPence,
      expiresAt: expiresAt.toISOString(),
      ...shared,
    },
  };
}
