import { Fragment } from "react";
import style from "./status-page.module.css";

type FindAgainProps = { what: "order" | "request"; reference: string; link: string; byEmail: boolean };

/** The reference, large, and how to come back here without it having been emailed. */
export function FindAgain({ what, reference, link, byEmail }: FindAgainProps) {
  return (
    <section className="panel" aria-labelledby="reference-title">
      <h2 id="reference-title">{byEmail ? "Your reference" : "Write this down"}</h2>
      <p className={`reference ${style.reference}`}>{reference}</p>
      <p>
        To come back, <a href="/find">find your {what}</a> with this reference and your postcode.
        {byEmail && " It is in our emails too."}
      </p>
      <p>
        Or keep the link to this page:{" "}
        <a className={style.link} href={link}>
          <Broken link={link} />
        </a>
      </p>
      <p className="soft">Whoever has the link can open this page. Treat it like a key.</p>
    </section>
  );
}

/** An address that breaks after its slashes, before it breaks anywhere else. */
function Broken({ link }: { link: string }) {
  const parts = link.split(/(?<=\/)(?!\/)/);
  return parts.map((part, place) => (
    <Fragment key={place}>
      {part}
      <wbr />
    </Fragment>
  ));
}
