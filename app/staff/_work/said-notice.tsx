import { Notice } from "#app/_components/notice.tsx";
import { LedFocus } from "./led-focus.tsx";

/** What an address may say was done, by its word: what was done, and what was not. */
export type Sayings = { done: Record<string, string>; notDone?: Record<string, string> };

/** Says what became of the last press of a button. Anybody can write an address: only known words come through. */
export function SaidNotice({ did, sayings: { done, notDone = {} } }: { did: string | undefined; sayings: Sayings }) {
  if (did === undefined) return null;
  const isDone = Object.hasOwn(done, did);
  const words = isDone ? done[did] : Object.hasOwn(notDone, did) ? notDone[did] : undefined;
  if (words === undefined) return null;
  return (
    <LedFocus words={words}>
      <Notice tone={isDone ? "success" : "warning"} title={words} announce />
    </LedFocus>
  );
}
