import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export type CustomerRequest = {
  /** Our own id of the organisation; Stripe gives it back with the customer. */
  organisationId: string;
  name: string;
  /** Where its invoices go. */
  email: string | null;
  /** Told apart from an earlier try whose key keeps answering 500. */
  turn: number;
};

const made = z.object({ id: z.string() }).transform(({ id }) => id);

/**
 * Makes an organisation Stripe's customer, to whom invoices are written, and gives the customer's id. Bank transfers of one
 * customer go to one account, so an organisation keeps the one that it has. Safe to repeat for a day: the organisation and the turn are the key. Throws as
 * `paymentsProblem` tells.
 */
export async function createCustomer({ organisationId, name, email, turn }: CustomerRequest): Promise<string> {
  const parameters = {
    name,
    ...(email === null ? {} : { email }),
    preferred_locales: ["en-GB"],
    metadata: { organisationId },
  };
  const idempotencyKey = `customer:${organisationId}:${turn}`;
  return readReply(made, await stripe().customers.create(parameters, { idempotencyKey }));
}
