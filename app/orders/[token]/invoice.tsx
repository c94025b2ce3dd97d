import { ButtonLink } from "#app/_components/button-link.tsx";
import { Money } from "#app/_components/money.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { owedOf, type Standing, standingOf } from "#domain/invoicing/standing.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

type InvoiceProps = { invoice: NonNullable<OrderForCustomer["invoice"]>; now: Date };

const WITHOUT_DEBT: Partial<Record<Standing, string>> = {
  overpaid: "It is paid. A person will look at what was paid over it.",
  credited: "All of it is credited: nothing is owed.",
};

/** How the invoice stands, where it is paid, and its papers. */
export function Invoice({ invoice, now }: InvoiceProps) {
  const { number, payUrl, pdfUrl, creditNotes, paidPence, dueAt } = invoice;
  const owed = owedOf(invoice);
  const standing = standingOf(invoice, now);
  return (
    <section className={owed > 0 ? "panel" : "stack"} aria-labelledby="invoice-title">
      <h2 id="invoice-title">
        {owed > 0 ? (
          <>
            To pay: <Money pence={owed} />
          </>
        ) : (
          `Invoice ${number}`
        )}
      </h2>
      {owed > 0 ? (
        <p>
          Invoice {number} {standing === "overdue" ? "was due on" : "is due on"} {whenText(dueAt)}.
          {paidPence > 0 && (
            <>
              {" "}
              We have <Money pence={paidPence} /> of it, thank you.
            </>
          )}{" "}
          You can pay by bank transfer or by card.
        </p>
      ) : (
        <p>{WITHOUT_DEBT[standing] ?? "Nothing is owed."}</p>
      )}
      {owed > 0 && payUrl && (
        <p>
          <ButtonLink href={payUrl}>See and pay the invoice</ButtonLink>
        </p>
      )}
      <ul>
        {pdfUrl && (
          <li>
            <a href={pdfUrl}>Download the invoice as a PDF</a>
          </li>
        )}
        {creditNotes.map((note) => (
          <li key={note.number}>
            {note.pdfUrl ? <a href={note.pdfUrl}>Credit note {note.number}</a> : `Credit note ${note.number}`}:{" "}
            <Money pence={note.totalPence} /> less
          </li>
        ))}
      </ul>
    </section>
  );
}
