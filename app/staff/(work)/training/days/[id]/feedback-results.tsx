import { SummaryList } from "#app/_components/summary-list.tsx";
import { FEWEST_ANSWERS } from "#domain/training/feedback-answers.ts";
import type { FeedbackResults as Results } from "#use-cases/training/feedback.ts";

const TOO_FEW = "too few said";
const mark = (value: number | null) => (value === null ? TOO_FEW : `${value.toFixed(1)} of 5`);

/** What those who were there thought of it, once there are enough answers to hide who said what. */
export function FeedbackResults({ results: { answers, shown }, page }: { results: Results; page: string }) {
  return (
    <section className="work-section" aria-labelledby="feedback-title">
      <h2 id="feedback-title">What they thought of it</h2>
      <p>
        {answers === 1 ? "1 answer" : `${answers} answers`} so far. Everybody who was there may use{" "}
        <a href={page}>the feedback page</a>.
      </p>
      {shown === null ? (
        <p className="work-minor">They are shown from {FEWEST_ANSWERS} on, so that nobody can tell who said what.</p>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: "Useful", value: mark(shown.useful) },
              { key: "Sure before", value: mark(shown.confidentBefore) },
              { key: "Sure after", value: mark(shown.confidentAfter) },
              {
                key: "Would tell others",
                value: shown.recommends ? `${shown.recommends.yes} of ${shown.recommends.of}` : TOO_FEW,
              },
            ]}
          />
          <Words title="What helped" words={shown.helped} />
          <Words title="What to change" words={shown.toChange} />
        </>
      )}
    </section>
  );
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {words.map((word, place) => (
          <li key={place}>{word}</li>
        ))}
      </ul>
    </>
  );
}
