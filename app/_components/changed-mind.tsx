type ChangedMindProps = { what: string; link: { href: string; words: string } };

/** The way out of an order or a request, as long as there is one. `what` is what it does. */
export function ChangedMind({ what, link }: ChangedMindProps) {
  return (
    <section className="stack no-print" aria-labelledby="mind-title">
      <h2 id="mind-title">If you change your mind</h2>
      <p>Until the parcel is packed you can {what}.</p>
      <p>
        <a href={link.href}>{link.words}</a>
      </p>
    </section>
  );
}
