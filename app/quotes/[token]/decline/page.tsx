import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { ActionForm } from "#app/_forms/action-form.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { publicQuote } from "#domain/quoting/public-quote.ts";
import { quoteByToken } from "#use-cases/quoting/queries.ts";
import { declineQuoteAction } from "./actions.ts";

export const metadata = secretLinkMetadata("Decline – Your quote");

type DeclinePageProps = { params: Promise<{ token: string }> };

export default async function DeclinePage({ params }: DeclinePageProps) {
  const { token } = await params;
  const quote = (await quoteByToken(token)) ?? (await refuseUnknownLink());
  if (!publicQuote(quote, new Date()).isOpen) redirect(`/quotes/${token}`);
  return (
    <>
      <PageHeading
        above={`Your quote ${quote.reference}`}
        title="Decline this quote?"
        lead="Nothing is ordered, and there is nothing to pay. It cannot be accepted after that."
      />
      <ActionForm action={declineQuoteAction} className="form">
        <input type="hidden" name="token" value={token} />
        <div className="actions">
          <SubmitButton variant="danger">Yes, decline it</SubmitButton>
          <a href={`/quotes/${token}`}>No, go back</a>
        </div>
      </ActionForm>
    </>
  );
}
