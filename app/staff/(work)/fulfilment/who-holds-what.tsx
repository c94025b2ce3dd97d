import { whenText } from "#app/_components/when-text.tsx";
import { ageInWords, copiesInWords } from "#domain/age.ts";
import { claimIsStale } from "#domain/fulfilment/consignment-life.ts";
import type { OpenBatch } from "#use-cases/fulfilment/batch-queries.ts";
import { howFarWords } from "./how-far.ts";
import style from "./who-holds-what.module.css";

type WhoHoldsWhatProps = { batches: readonly OpenBatch[]; me: string; now: Date };

/** Every claim that is still on somebody's table, mine first: what is left of it, and whether it was left alone. */
export function WhoHoldsWhat({ batches, me, now }: WhoHoldsWhatProps) {
  if (batches.length === 0) return null;
  const mineFirst = [...batches].sort((one, other) => Number(other.holderId === me) - Number(one.holderId === me));
  return (
    <section className="work-section" aria-labelledby="who-holds-what">
      <h2 id="who-holds-what">Who holds what</h2>
      <ul className={style.tables}>
        {mineFirst.map((batch) => (
          <li key={`${batch.number} ${batch.holderId}`}>
            <OnOneTable batch={batch} isMine={batch.holderId === me} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnOneTable({ batch, isMine, now }: { batch: OpenBatch; isMine: boolean; now: Date }) {
  const { number, holder, all, packed, sent, copies, lastTouchedAt } = batch;
  return (
    <a href={`/staff/fulfilment/batches/${number}`} className={style.table}>
      <strong>
        {isMine ? "You" : holder}, batch {number}
      </strong>
      <span>
        {howFarWords(batch)}; {copiesInWords(copies)} on the table
      </span>
      <progress value={packed + sent} max={all} aria-label={`Packed or sent of batch ${number}`} />
      <span className="work-minor">
        {claimIsStale(lastTouchedAt, now)
          ? `Left alone for ${ageInWords(lastTouchedAt, now)}: can be taken over`
          : `Last worked on ${whenText(lastTouchedAt, "short_with_time")}`}
      </span>
    </a>
  );
}
