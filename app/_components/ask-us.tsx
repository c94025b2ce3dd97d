import { Contact } from "./contact.tsx";

/** Whom to ask when something is wrong, or does not come. */
export function AskUs({ isSent, contact }: { isSent: boolean; contact: string | null }) {
  return (
    <section id="ask" className="stack no-print" aria-labelledby="ask-title">
      <h2 id="ask-title">{isSent ? "If it does not arrive" : "If something is wrong"}</h2>
      <p>
        Have your reference at hand, and contact us: <Contact line={contact} />. We will put it right.
      </p>
    </section>
  );
}
