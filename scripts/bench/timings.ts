/** What a load came to. Times are milliseconds. */
export type Timings = { count: number; perSecond: number; p50: number; p95: number; errors: number };

/** Sums up the times of the answers that were right, over the seconds that they took altogether. */
export function sumUp(times: readonly number[], seconds: number, errors: number): Timings {
  const sorted = Float64Array.from(times).sort();
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    errors,
  };
}

/** The time that this share of the answers did not exceed. */
function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return percentile(Float64Array.from(numbers).sort(), 0.5);
}
