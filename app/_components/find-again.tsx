import { Fragment } from "react";
import style from "./status-page.module.css";

type FindAgainProps = {
  what: "order" | "request";
  reference: string;
  link: string;
  byEmail: boolean;
  /** Nothing is left of the address, so the postcode finds nothing any more. */
  isForgotten: boolean;
};

/** The reference, large, and how to come back here without it having been emailed. */
export function FindAgain({ what, reference, link, byEmail, isForgotten }: FindAgainProps) {
  return (
    <section className="panel" aria-labelledby="reference-title">
      <h2 id="reference-title">{byEmail || isForgotten ? "Your reference" : "Write this down"}</h2>
      <p className={`reference ${style.reference}`}>{reference}</p>
      {isForgotten ? (
        <p>Your name and address were erased here, so your postcode cannot find this {what} any more.</p>
      ) : (
        <p>
          To come back, <a href="/find">find your {what}</a> with this reference and your postcode.
          {byEmail && " It is in our emails too."}
        </p>
      )}
      <p>
        {isForgotten ? "Only the link to this page still opens it:" : "Or keep the link to this page:"}{" "}
        <a className={`says-address ${style.link}`} href={link}>
          <Broken link={link} />
        </a>
      </p>
      <p className="soft">Anyone who has the link can open this page. Treat it like a key.</p>
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
