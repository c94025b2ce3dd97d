import { Notice } from "#app/_components/notice.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { KeptFresh } from "#app/staff/_work/kept-fresh.tsx";
import { inDigits } from "#domain/digits.ts";
import type { Month } from "#domain/reports/month.ts";
import type { Left, Mend, Reconciliation } from "#use-cases/reconciling/latest.ts";
import { leftWords, lookedWords, mendWords, reasonWords } from "./reconciliation-words.ts";

type ReconciliationNoticeProps = { underWay: Reconciliation | null; last: Reconciliation | null; month: Month };

/** What the last comparison of all that is open with Stripe came to, and how far the one is that runs now. */
export function ReconciliationNotice({ underWay, last, month }: ReconciliationNoticeProps) {
  return (
    <>
      {underWay && <UnderWay now={underWay} month={month} />}
      {last && <Last last={last} />}
    </>
  );
}

function UnderWay({ now: { open, looked, askedAt }, month }: { now: Reconciliation; month: Month }) {
  return (
    <Notice title="Stripe is being looked at.">
      <p>
        {lookedWords(looked, open)} It began on <WhenText at={askedAt} style="date_and_time" />. You may leave this
        page; <a href={`/staff/reports/money?month=${month.key}`}>load it again</a> to see how far it is.
      </p>
      <KeptFresh seconds={2} />
    </Notice>
  );
}

function Last({ last }: { last: Reconciliation }) {
  const { endedAt, looked, mended, mends, left, problem } = last;
  const when = endedAt && <WhenText at={endedAt} style="date_and_time" />;
  return (
    <section aria-labelledby="open-at-stripe">
      <h2 id="open-at-stripe">Open at Stripe</h2>
      <p>
        {problem === null && <>All that is open was compared with Stripe, until {when}: </>}
        {problem === "no_answer" && (
          <>Stripe did not answer on {when}. It is asked again within 15 minutes. Until then: </>
        )}
        {problem === "broken_off" && (
          <>The comparison of {when} was broken off. It is done again within 15 minutes. Until then: </>
        )}
        {inDigits(looked)} looked at, {inDigits(mended)} put right. {leftWords(last)}
      </p>
      {mends.length > 0 && <Found title="Put right" found={mends} all={mended} />}
      {left.length > 0 && <Found title="Left as it is" found={left} all={left.length} />}
    </section>
  );
}

type FoundProps = { title: string; found: readonly (Mend & Partial<Left>)[]; all: number };

function Found({ title, found, all }: FoundProps) {
  return (
    <details className="work-fold" open={found.length <= 10}>
      <summary>{found.length < all ? `${title}: the first ${found.length}` : title}</summary>
      <ul>
        {found.map(({ id, kind, orderReference, outcome }) => (
          <li key={id}>
            {mendWords(kind)}
            {orderReference && (
              <>
                : <a href={`/staff/orders/${orderReference}`}>{orderReference}</a>
              </>
            )}
            {outcome && `. ${reasonWords(outcome)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
