import type { TrainingFormat } from "./training-day.ts";

type Where = { format: TrainingFormat; place: string | null; placePostcode: string | null };

const NAMES = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

/** Where a training is held, in lines. The link of one online comes by itself. */
export function whereInWords({ format, place, placePostcode }: Where): string {
  if (format === "online") return "Online. You will get the link before the day.";
  const where = [place, placePostcode].filter(Boolean).join("\n");
  return where === "" ? "We will tell you the place before the day." : where;
}

/** "Kit, Sam and Alex". */
export function namesInWords(names: readonly string[]): string {
  return NAMES.format(names);
}
