import { database } from "#adapters/database/client.ts";

/** In the shops of tests nobody waits until a dispatch can no longer be taken back: customers are told at once. */
export async function tellAtOnce(): Promise<void> {
  await undoFor(0);
}

/** For so many minutes a dispatch can be taken back. */
export async function undoFor(minutes: number): Promise<void> {
  const facts = { value: minutes };
  const key = "dispatch_undo_minutes";
  await database().setting.upsert({ where: { key }, create: { key, ...facts }, update: facts });
}
