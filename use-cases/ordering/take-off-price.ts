import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { creditPart } from "#use-cases/invoicing/credit-part.ts";
import { askMoneyBack } from "./ask-money-back.ts";

export type PartOfPrice = { orderId: string; payBy: "card" | "invoice"; pence: number; reason: string };

/**
 * Takes part of what an order costs off its price: a card gets it back, an invoice is credited. Gives the pence that go back.
 * `tx` holds the order locked.
 */
export async function takeOffPrice(
  tx: Transaction,
  { payBy, ...part }: PartOfPrice,
  by: StaffMember | "customer",
): Promise<number> {
  if (part.pence === 0) return 0;
  if (payBy === "invoice") return creditPart(tx, part, by);
  return (await askMoneyBack(tx, { ...part, most: part.pence }, by)).pence;
}
