import styles from "#app/staff/_work/charts/charts.module.css";
import { CoverChart } from "#app/staff/(work)/stock/cover-chart.tsx";
import { inDigits } from "#domain/digits.ts";
import { formatPenceShort } from "#domain/money.ts";
import type { CoverOfTitle, Weeks } from "#use-cases/reports/weeks.ts";
import { WeekFigure } from "./week-figure.tsx";

const inDays = (days: number) => `${days.toFixed(1)} ${days === 1 ? "day" : "days"}`;

/** How the last weeks went: drawn, and folded beneath in numbers. Only what this colleague has to do with. */
export function LastWeeks({ weeks, sent, covers, incomePence, trained, now }: Weeks & { now: Date }) {
  const busy = (values: readonly number[]) => values.some((value) => value !== 0);
  const hasSent = sent?.some(({ ordered, free, training }) => ordered + free + training > 0);
  const hasIncome = incomePence && busy(incomePence);
  const hasTrained = trained && busy(trained.map(({ trainings }) => trainings));
  const shown = covers?.filter(({ cover }) => cover.is !== "nothing_moved") ?? [];
  if (!hasSent && !hasIncome && !hasTrained && shown.length === 0) return null;
  return (
    <section className="work-section">
      <h2>The last 12 weeks</h2>
      <p className="work-minor">Weeks begin on Monday; the last one is not over yet.</p>
      <div className={styles.figures}>
        {hasSent && <SentFigures weeks={weeks} sent={sent ?? []} />}
        {hasIncome && (
          <WeekFigure
            id="income"
            title="Income"
            counts="Money that arrived, of whatever was sold, less what was given back."
            weeks={weeks}
            say={formatPenceShort}
            full={100_00}
            parts={[{ name: "Income", values: incomePence }]}
          />
        )}
        {hasTrained && (
          <WeekFigure
            id="trained"
            title="Trainings that took place"
            counts="How many days, by arrangement and open. How many people came stands beneath."
            weeks={weeks}
            say={inDigits}
            parts={[{ name: "Trainings", values: trained.map(({ trainings }) => trainings) }]}
            more={[{ name: "People", values: trained.map(({ people }) => people) }]}
          />
        )}
        {shown.map((each) => (
          <CoverFigure key={each.sku} {...each} now={now} />
        ))}
      </div>
    </section>
  );
}

function SentFigures({ weeks, sent }: Pick<Weeks, "weeks"> & { sent: NonNullable<Weeks["sent"]> }) {
  return (
    <>
      <WeekFigure
        id="copies"
        title="Copies sent"
        counts="What left us and did not come back."
        weeks={weeks}
        say={inDigits}
        parts={[
          { name: "Ordered", values: sent.map(({ ordered }) => ordered) },
          { name: "Free", values: sent.map(({ free }) => free) },
          { name: "For trainings", values: sent.map(({ training }) => training) },
        ]}
      />
      <WeekFigure
        id="days"
        title="Days until it was sent"
        counts="Half of a week’s parcels had waited shorter, half longer, since they were paid or approved. Weekends count."
        weeks={weeks}
        say={inDays}
        top="Longest:"
        parts={[{ name: "Days", values: sent.map(({ days }) => days) }]}
      />
    </>
  );
}

function CoverFigure({ sku, title, cover, sent, onHand, now }: CoverOfTitle & { now: Date }) {
  return (
    <section>
      <h3>{`How long ${title} lasts`}</h3>
      <CoverChart name={sku} cover={cover} sent={sent} onHand={onHand} now={now} />
    </section>
  );
}
