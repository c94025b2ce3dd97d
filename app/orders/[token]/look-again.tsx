/** After so many looks the page leaves it to the customer: some two minutes. */
const MOST_LOOKS = 15;
const SHORTEST_WAIT_SECONDS = 3;

type LookAgainProps = { page: string; looks: number };

/** Makes the page load again by itself, ever more slowly and not for ever, without a script; and offers it as a link. */
export function LookAgain({ page, looks }: LookAgainProps) {
  const next = `${page}?paid=yes&look=${looks + 1}`;
  const seconds = SHORTEST_WAIT_SECONDS + looks;
  return (
    <section className="panel" aria-label="Your payment">
      {looks < MOST_LOOKS ? (
        <>
          <meta httpEquiv="refresh" content={`${seconds};url=${next}`} />
          <p>
            This page looks again by itself every few seconds. You need not wait for it: we email you when your payment
            is here.
          </p>
        </>
      ) : (
        <p>It takes longer than usual. Please do not pay again: we email you as soon as your payment is here.</p>
      )}
      <p>
        <a href={`${page}?paid=yes`}>Look again now</a>
      </p>
      <p>
        Did you not pay after all? <a href={page}>Go back to the order</a>
      </p>
    </section>
  );
}
