import { database } from "#adapters/database/client.ts";

/** The active trainers by name, for a form that chooses among them. */
export async function trainersToChoose(): Promise<{ id: string; name: string }[]> {
  return database().trainer.findMany({
    where: { isActive: true },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
