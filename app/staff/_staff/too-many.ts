/** What is said to somebody who has tried too often. */
export function tooManyTries(minutes: number): string {
  return `There were too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`;
}
