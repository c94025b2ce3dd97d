/** For whoever is a person after all: why there is no parcel, and the way to one. */
export function DeclinedAsFlood() {
  return (
    <section className="stack" aria-labelledby="flood-title">
      <h2 id="flood-title">Why</h2>
      <p>
        Very many requests came at once, and yours looked like one that a machine had sent. If you sent it yourself, we
        are sorry: please tell us, or <a href="/free-copies">ask again</a>, and a person will see to it.
      </p>
    </section>
  );
}
