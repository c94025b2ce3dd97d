/** Whom to ask when something is wrong, or does not come. */
export function AskUs({ isSent }: { isSent: boolean }) {
  return (
    <section className="stack no-print" aria-labelledby="ask-title">
      <h2 id="ask-title">{isSent ? "If it does not arrive" : "If something is wrong"}</h2>
      <p>
        <a href="https://www.release.org.uk">Contact Release</a> and give your reference. We put it right.
      </p>
    </section>
  );
}
