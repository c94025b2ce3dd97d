import type { ReactNode } from "react";
import { Notice } from "./notice.tsx";
import style from "./status-page.module.css";

type WhereItGoesProps = {
  /** The lines of the label. */
  lines: readonly string[];
  /** What stands before them. */
  children?: ReactNode;
  /** The address was corrected just now. */
  isCorrected: boolean;
  correctHref: string;
  /** The way to take everything back. */
  end: { href: string; words: string };
};

/** Where the parcel goes, with the ways to change it. Shown only until the parcel is packed. */
export function WhereItGoes({ lines, children, isCorrected, correctHref, end }: WhereItGoesProps) {
  return (
    <section className="stack" aria-labelledby="where-title">
      <h2 id="where-title">Where it goes</h2>
      {isCorrected && (
        <Notice tone="success" announce>
          <p>The address is corrected.</p>
        </Notice>
      )}
      {children}
      <address className={style.address}>
        {lines.map((line, place) => (
          <div key={place}>{line}</div>
        ))}
      </address>
      <p className="soft">Until it is packed you can change this.</p>
      <div className="actions">
        <a href={correctHref}>Correct the address</a>
        <a href={end.href}>{end.words}</a>
      </div>
    </section>
  );
}
