/** How many parcels a batch has, how many of them are packed and still here, and how many were sent. */
export type HowFar = { all: number; packed: number; sent: number };

/** "4 of 6 packed, 3 of them sent": said the same wherever a batch stands. */
export function howFarWords({ all, packed, sent }: HowFar): string {
  if (sent === all) return `All ${all} sent`;
  return `${packed + sent} of ${all} packed${sent > 0 ? `, ${sent} of them sent` : ""}`;
}
