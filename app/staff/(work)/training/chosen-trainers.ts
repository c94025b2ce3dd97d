import { trainersToChoose } from "#use-cases/training/trainers-to-choose.ts";

type Trainers = readonly { id: string }[];

/** The trainers that are ticked in a form. Only those count who can be chosen: active ones, and who trains there already. */
export async function chosenTrainers(values: Record<string, string>, standing: Trainers): Promise<string[]> {
  const known = [...(await trainersToChoose()), ...standing].map(({ id }) => id);
  return [...new Set(known)].filter((id) => values[`trainer.${id}`] === "yes");
}
