import style from "./status-page.module.css";

/** A label, line by line, under its heading. */
export function AddressLines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <address className={style.address}>
        {lines.map((line, place) => (
          <div key={place}>{line}</div>
        ))}
      </address>
    </section>
  );
}
