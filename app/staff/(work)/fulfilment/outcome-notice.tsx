import { Notice } from "#app/_components/notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { holdersOf } from "#use-cases/fulfilment/queries.ts";
import { readOutcome, refusalSentence } from "./outcome.ts";

/** Says plainly what became of the last press of a button. */
export async function OutcomeNotice({ query }: { query: Awaited<SearchParams> }) {
  const { did, n, done, not } = query;
  const outcome = readOutcome({ did: oneOf(did), n: oneOf(n), done: oneOf(done), not: oneOf(not) });
  if (outcome === null) return null;
  const taken = outcome.refused.filter(({ why }) => why === "claimed_by_other").map(({ code }) => code);
  const holders = await holdersOf(taken);
  return (
    <Notice tone={outcome.tone} title={outcome.title} announce>
      {outcome.refused.length > 0 && (
        <ul>
          {outcome.refused.map(({ code, why }) => (
            <li key={code}>{refusalSentence(code, why, holders.get(code))}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
