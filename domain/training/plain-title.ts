import type { TrainingFormat } from "./training-day.ts";

/**
 * What a calendar that others may look at calls a training: "Training, Leeds", "Training, online". The town is the last part of
 * the place; where it has but one part, that is a venue, whose name might say too much: it is left out.
 */
export function plainTitle({ format, place }: { format: TrainingFormat; place: string | null }): string {
  if (format === "online") return "Training, online";
  const town = place === null ? null : townOf(place);
  return town === null ? "Training" : `Training, ${town}`;
}

function townOf(place: string): string | null {
  const parts = place
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const named = parts.slice(1).filter((part) => !/\d/.test(part));
  return named.at(-1) ?? null;
}
