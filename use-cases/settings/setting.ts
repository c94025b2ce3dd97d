import type { z } from "zod";
import { database, type Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

/** What is kept under this key, if it is there and has the shape that is wanted today. */
export async function settingOf<Shape>(key: string, shape: z.ZodType<Shape>): Promise<Shape | undefined> {
  const kept = await database().setting.findUnique({ where: { key } });
  return shape.safeParse(kept?.value).data;
}

/** Keeps a value in place of the one before, and tells the history who changed it, and to what where `details` say it. */
export async function keepSetting(
  key: string,
  value: Prisma.InputJsonValue,
  event: string,
  by: StaffMember,
  details?: Prisma.InputJsonObject,
): Promise<void> {
  await inTransaction(async (tx) => {
    const facts = { value, changedAt: new Date(), changedById: by.id };
    await tx.setting.upsert({ where: { key }, create: { key, ...facts }, update: facts });
    await record(tx, { subject: "staff", subjectId: by.id, event, by, ...(details && { details }) });
  });
}
