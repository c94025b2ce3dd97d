import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

const KEY = "return_address";
export const LONGEST_RETURN_ADDRESS = 120;

/** Where a parcel goes back to that cannot be delivered, on one line; null until somebody wrote it down. */
export async function returnAddress(): Promise<string | null> {
  const kept = await database().setting.findUnique({ where: { key: KEY } });
  return typeof kept?.value === "string" ? kept.value : null;
}

/** Writes down the return address, which stands outside on every parcel. Refuses `not_allowed` and `empty`. */
export async function setReturnAddress(typed: string, by: StaffMember): Promise<Result<null, "not_allowed" | "empty">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const value = shortened(cleanLine(typed), LONGEST_RETURN_ADDRESS);
  if (value === "") return refuse("empty");
  return inTransaction(async (tx) => {
    const facts = { value, changedAt: new Date(), changedById: by.id };
    await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, ...facts }, update: facts });
    await record(tx, { subject: "staff", subjectId: by.id, event: "return_address_changed", by });
    return succeed(null);
  });
}
