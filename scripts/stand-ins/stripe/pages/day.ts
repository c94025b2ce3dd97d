const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** A moment in seconds as a person reads its day: 3 March 2027. */
export function day(epochSeconds: number): string {
  return DAY.format(new Date(epochSeconds * 1000));
}
