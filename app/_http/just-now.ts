/** This moment as `?at=` of a page that says for a minute what was just done. */
export function justNow(): string {
  return Math.floor(Date.now() / 1000).toString(36);
}
