"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { declineQuote } from "#use-cases/quoting/decline-quote.ts";

/** Says no to the quote. One that does not stand any more is shown as it is. */
export async function declineQuoteAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  const result = await declineQuote(token, new Date());
  if (!result.ok && result.refusal === "no_such_quote") return refuseUnknownLink();
  redirect(`/quotes/${token}`);
}
