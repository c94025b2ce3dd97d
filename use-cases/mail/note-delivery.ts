import { database } from "#adapters/database/client.ts";

/** What a provider's event says of an email's way, in our words; the others do not matter here. */
const DELIVERY: Record<string, string> = {
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.suppressed": "bounced",
};

/** Writes down what became of an email that Resend accepted. A bounce is not overwritten by a late "delivered". */
export async function noteDelivery(providerId: string, eventType: string): Promise<"settled" | "unknown"> {
  const delivery = DELIVERY[eventType];
  if (delivery === undefined) return "settled";
  const email = await database().outboxEmail.findFirst({ where: { providerId }, select: { id: true } });
  if (!email) return "unknown";
  const unless = delivery === "delivered" ? { delivery: null } : {};
  await database().outboxEmail.updateMany({ where: { id: email.id, ...unless }, data: { delivery } });
  return "settled";
}
