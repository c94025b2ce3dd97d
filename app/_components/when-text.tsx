const ZONE = "Europe/London";
const DATE = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric" });
const SHORT = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, day: "numeric", month: "short" });
const TIME = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false });

export type WhenStyle = "date" | "date_and_time" | "short" | "short_with_time";

/** A moment as clocks in the United Kingdom show it: "24 November 2026", "24 November 2026, 14:57", "24 Nov", "24 Nov, 14:57". */
export function whenText(at: Date, style: WhenStyle = "date"): string {
  const day = (style === "date" || style === "date_and_time" ? DATE : SHORT).format(at);
  return style.endsWith("time") ? `${day}, ${TIME.format(at)}` : day;
}

/** From when to when, with each thing said once: "27 Nov, 14:05 to 15:10". */
export function whenSpanText(from: Date, to: Date): string {
  const [first, last] = [whenText(from, "short_with_time"), whenText(to, "short_with_time")];
  if (first === last) return first;
  return `${first} to ${SHORT.format(from) === SHORT.format(to) ? TIME.format(to) : last}`;
}

export function WhenText({ at, style = "date" }: { at: Date; style?: WhenStyle }) {
  return <time dateTime={at.toISOString()}>{whenText(at, style)}</time>;
}
