import { EmptyState } from "#app/_components/empty-state.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import type { SearchKind } from "#use-cases/search/kinds.ts";
import type { SearchOutcome, SearchPage } from "#use-cases/search/search-all.ts";
import { type Asked, askedParts, SEARCH } from "./asked.ts";
import { FoundTable } from "./found-table.tsx";

type FoundProps = { asked: Asked; outcome: SearchOutcome; isFirst: boolean; kinds: readonly SearchKind[] };

/** What a search came to, or what to type instead. */
export function Found({ asked, outcome, isFirst, kinds }: FoundProps) {
  if (outcome.kind === "too_much") return <EmptyState title="That is too much: type eight words at most." />;
  if (outcome.kind !== "found") return <EmptyState title="Type a word, a number or a postcode." />;
  const { rows, next, areNumbersTooMany } = outcome;
  return (
    <>
      {areNumbersTooMany && <p className="work-above-list">Too many numbers begin like this: type more of it.</p>}
      {rows.length > 0 ? (
        <FoundTable rows={rows} kinds={kinds} />
      ) : (
        <Nothing asked={asked} isFirst={isFirst} page={outcome} />
      )}
      <LookedBack page={outcome} />
      <NextPage path={SEARCH} query={askedParts(asked)} next={next} isFirst={isFirst} />
    </>
  );
}

function Nothing({ asked: { q }, isFirst, page }: { asked: Asked; isFirst: boolean; page: SearchPage }) {
  if (page.lookedBackTo !== null) return <EmptyState title="Nothing among the latest." />;
  if (!isFirst) return <EmptyState title="There is nothing more." />;
  return (
    <EmptyState title={`Nothing found for “${q}”.`}>
      <p>
        All words must be there: of the name, the organisation, the address, the postcode or the email address, or the
        beginning of the number of an order, an invoice, a purchase order or a parcel’s tracking.
      </p>
    </EmptyState>
  );
}

/** So common are the words that nobody waits until all was looked through. */
function LookedBack({ page: { lookedBackTo } }: { page: SearchPage }) {
  if (lookedBackTo === null) return null;
  return (
    <p className="work-above-list">
      Looked back to {whenText(lookedBackTo, "date_and_time")}. The next page looks further back; another word finds it
      at once.
    </p>
  );
}
