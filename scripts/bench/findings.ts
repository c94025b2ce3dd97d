import type { Timings } from "./timings.ts";

/** One line of the result: what was measured, beside its floor and the aim, where there are any. */
export type Finding = {
  what: string;
  measured: string;
  floor?: string;
  /** Measured by floor. */
  ratio?: number;
  aim?: string;
  isMet?: boolean;
};

/** The findings of one part; `about` says how they were come by. */
export type Section = { title: string; about: string; findings: Finding[] };

const COLUMNS = ["What", "Measured", "Floor", "Ratio", "Aim", "Met"];

/** A section as a Markdown table with even columns, which can be read in a terminal as well. */
export function tableOf({ findings }: Section): string {
  const rows = findings.map(({ what, measured, floor = "", ratio, aim = "", isMet }) => [
    ...[what, measured, floor, ratio === undefined ? "" : ratio.toFixed(2), aim],
    isMet === undefined ? "" : isMet ? "yes" : "**no**",
  ]);
  const widths = COLUMNS.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(COLUMNS), rule, ...rows.map(line)].join("\n");
}

export function describeRate({ perSecond }: Timings): string {
  return `${perSecond.toFixed(perSecond < 100 ? 1 : 0)}/s`;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

export function describeTimings(timings: Timings): string {
  const { p50, p95, errors } = timings;
  return `${describeRate(timings)}, p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, ${errors} errors`;
}

/** A rate beside the rate of a floor, of which it should reach a share. */
export function compareRate(what: string, ours: Timings, floor: Timings, share: [string, number] | null): Finding {
  const ratio = ours.perSecond / floor.perSecond;
  const finding = { what, measured: describeTimings(ours), floor: describeRate(floor), ratio };
  if (share === null) return finding;
  const [words, least] = share;
  return { ...finding, aim: `≥ ${words} of the floor, 0 errors`, isMet: ratio >= least && ours.errors === 0 };
}

/** A cost beside the same cost of a floor, of which it may be so many times as much. */
export function compareCost(
  what: string,
  ours: number,
  floor: number,
  most: number,
  show: (cost: number) => string,
): Finding {
  const finding = { what, measured: show(ours), floor: show(floor), aim: `≤ ${most} × the floor` };
  return { ...finding, ...(floor > 0 && { ratio: ours / floor }), isMet: ours <= floor * most };
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}
