import type { ReactNode } from "react";
import style from "./status-page.module.css";

type WhereItGoesProps = {
  /** The lines of the label. */
  lines: readonly string[];
  /** What stands before them. */
  children?: ReactNode;
  /** For whoever delivers it. */
  note?: string | null;
  isSent: boolean;
  /** What can still be changed, until the parcel is packed: the address, and the way to take everything back. */
  changes: readonly { href: string; words: string }[];
};

/** Where the parcel goes or went, with the ways to change that as long as there are any. */
export function WhereItGoes({ lines, children, note, isSent, changes }: WhereItGoesProps) {
  return (
    <section className="stack" aria-labelledby="where-title">
      <h2 id="where-title">{isSent ? "Where it went" : "Where it goes"}</h2>
      {children}
      <address className={style.address}>
        {lines.map((line, place) => (
          <div key={place}>{line}</div>
        ))}
      </address>
      {note && (
        <p>
          Note for delivery: <span className={style.note}>{note}</span>
        </p>
      )}
      {changes.length > 0 && (
        <div className="stack no-print">
          <p className="soft">Until it is packed you can change this.</p>
          <div className="actions">
            {changes.map(({ href, words }) => (
              <a key={href} href={href}>
                {words}
              </a>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
