import { Notice } from "#app/_components/notice.tsx";

/** What an address may say was done, by its word: what was done, and what was not. */
export type Sayings = { done: Record<string, string>; notDone?: Record<string, string> };

/** Says what became of the last press of a button. Anybody can write an address: only known words come through. */
export function SaidNotice({ did, sayings: { done, notDone = {} } }: { did: string | undefined; sayings: Sayings }) {
  if (did === undefined) return null;
  if (Object.hasOwn(done, did)) return <Notice tone="success" title={done[did]} announce />;
  if (Object.hasOwn(notDone, did)) return <Notice tone="warning" title={notDone[did]} announce />;
  return null;
}
