import type { RequestForCustomer } from "#use-cases/free-copies/queries.ts";
import style from "./request.module.css";

type WhatWasSaidProps = { messages: RequestForCustomer["messages"]; offersDownload: boolean };

/** The note or the reason that staff wrote, and the download where there will be no parcel. */
export function WhatWasSaid({ messages, offersDownload }: WhatWasSaidProps) {
  const words = messages.findLast(({ purpose }) => ["approval", "decline", "cancellation"].includes(purpose));
  return (
    <>
      {words && (
        <section className="stack" aria-labelledby="words-title">
          <h2 id="words-title">What we wrote to you</h2>
          <blockquote className={style.words}>{words.body}</blockquote>
        </section>
      )}
      {offersDownload && (
        <p>
          Everything in print can be read at once, free: <a href="/#download">download it</a>.
        </p>
      )}
    </>
  );
}
