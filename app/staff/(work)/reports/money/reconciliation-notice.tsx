import { Notice } from "#app/_components/notice.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { KeptFresh } from "#app/staff/_work/kept-fresh.tsx";
import type { Month } from "#domain/reports/month.ts";
import type { Mend, Reconciliation } from "#use-cases/reconciling/latest.ts";
import { leftWords, lookedWords, mendWords } from "./reconciliation-words.ts";

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
  const { endedAt, looked, mended, mends, problem } = last;
  const when = endedAt && <WhenText at={endedAt} style="date_and_time" />;
  const left = leftWords(last);
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
        {looked.toLocaleString("en-GB")} looked at, {mended.toLocaleString("en-GB")} put right. {left}
      </p>
      {mends.length > 0 && <Mends mends={mends} mended={mended} />}
    </section>
  );
}

function Mends({ mends, mended }: { mends: readonly Mend[]; mended: number }) {
  return (
    <details className="work-fold" open={mends.length <= 10}>
      <summary>{mends.length < mended ? `Put right: the first ${mends.length}` : "Put right"}</summary>
      <ul>
        {mends.map(({ id, kind, orderReference }) => (
          <li key={id}>
            {mendWords(kind)}
            {orderReference && (
              <>
                : <a href={`/staff/orders/${orderReference}`}>{orderReference}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
