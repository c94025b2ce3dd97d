import type { ReactNode } from "react";
import style from "./status-page.module.css";

type WhereItGoesProps = {
  /** The lines of the label. */
  lines: readonly string[];
  /** What stands before them. */
  children?: ReactNode;
  /** For whoever delivers it. */
  note?: string | null;
  /** A parcel has left. */
  isSent: boolean;
  /** Where the address can be corrected, until the parcel, or the last of them, is packed; then null. */
  correctAt: string | null;
};

/** Where the parcel goes or went, with the way to correct that as long as there is one. */
export function WhereItGoes({ lines, children, note, isSent, correctAt }: WhereItGoesProps) {
  return (
    <section className="stack" aria-labelledby="where-title">
      <h2 id="where-title">{isSent && correctAt === null ? "Where it went" : "Where it goes"}</h2>
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
      {correctAt !== null && (
        <p className="no-print">
          <a href={correctAt}>Correct the address</a>{" "}
          <span className="soft">
            {isSent ? "until the rest is packed. What has left goes where it was sent." : "until the parcel is packed."}
          </span>
        </p>
      )}
    </section>
  );
}
