import type { TrainingFormat } from "./training-day.ts";

type Where = { format: TrainingFormat; place: string | null; placePostcode: string | null };

const NAMES = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

/** Where a training is held, in lines. The link of one online comes by itself, to whoever still comes (`isOff`: nobody does). */
export function whereInWords({ format, place, placePostcode }: Where, isOff = false): string {
  if (format === "online") return isOff ? "Online" : "Online. You will get the link before the day.";
  const where = placeLines({ place, placePostcode }).join("\n");
  if (where !== "") return where;
  return isOff ? "In person" : "We will tell you the place before the day.";
}

/** The lines of a place, the postcode last; not twice, where it was typed as a part of the place already. */
export function placeLines({ place, placePostcode }: Pick<Where, "place" | "placePostcode">): string[] {
  const lines = (place ?? "").split("\n").filter((line) => line.trim() !== "");
  const plain = (text: string) => text.replace(/\s/g, "").toUpperCase();
  const isSaid = placePostcode === null || plain(lines.join("")).includes(plain(placePostcode));
  return isSaid ? lines : [...lines, placePostcode];
}

/** "Kit, Sam and Alex". */
export function namesInWords(names: readonly string[]): string {
  return NAMES.format(names);
}
