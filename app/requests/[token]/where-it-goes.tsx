import { Notice } from "#app/_components/notice.tsx";
import { copiesInWords } from "#domain/age.ts";
import { addressLines } from "#domain/delivery.ts";
import type { RequestForCustomer } from "#use-cases/free-copies/queries.ts";
import style from "./request.module.css";

type WhereItGoesProps = { request: RequestForCustomer; token: string; isCorrected: boolean };

/** How many copies go where, with the ways to change it. Shown only until the parcel is packed. */
export function WhereItGoes({ request, token, isCorrected }: WhereItGoesProps) {
  const { labelName, contactName, groupName } = request;
  const names = labelName ? [labelName] : [contactName, groupName].filter(Boolean);
  const lines = [...names, ...addressLines(request)];
  return (
    <section className="stack" aria-labelledby="where-title">
      <h2 id="where-title">Where it goes</h2>
      {isCorrected && (
        <Notice tone="success" announce>
          <p>The address is corrected.</p>
        </Notice>
      )}
      <p>{copiesInWords(request.copiesApproved ?? request.copiesRequested)}, to:</p>
      <address className={style.address}>
        {lines.map((line, place) => (
          <div key={place}>{line}</div>
        ))}
      </address>
      <p className="soft">Until it is packed you can change this.</p>
      <div className="actions">
        <a href={`/requests/${token}/address`}>Correct the address</a>
        <a href={`/requests/${token}/withdraw`}>Take the request back</a>
      </div>
    </section>
  );
}
