"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, neededLine } from "#domain/forms/fields.ts";
import { poundsField, readPence } from "#domain/forms/pounds.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { isId } from "#domain/id.ts";
import { formatPence } from "#domain/money.ts";
import { type BankTransferRefusal, recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";

const transfer = z.object({
  amount: poundsField("the amount"),
  receivedOn: z.iso.date({ error: "Enter the day it came as a real date, like 2026-11-30" }),
  reference: neededLine("what the payer wrote with it", 100),
});

const PART = "part.";

const REFUSED: Record<BankTransferRefusal, string> = {
  not_allowed: "You may not record bank transfers.",
  nothing: "Say of at least one invoice how much of the transfer is for it.",
  does_not_add_up: "",
  in_the_future: "The day it came is not here yet.",
  not_open: "One of these invoices is not waiting to be paid any more: reload the page.",
  already_sent_otherwise: "This form was sent before with other amounts. Look at the invoices, then reload the page.",
};

/** Records a bank transfer, once for each form. */
export async function recordTransferAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const checked = checkAnswers(transfer, values);
  const parts = readParts(values);
  if (!checked.ok || !parts.ok)
    return { values, errors: { ...(checked.ok ? {} : checked.errors), ...(parts.ok ? {} : parts.errors) } };
  const { amount, ...rest } = checked.answers;
  const result = await recordBankTransfer(
    { ...rest, amountPence: amount, parts: parts.value, formKey },
    by,
    new Date(),
  );
  if (result.ok) redirect("/staff/invoices?did=recorded");
  const { refusal } = result;
  if (refusal === "in_the_future") return { values, errors: { receivedOn: REFUSED[refusal] } };
  return {
    values,
    errors: {},
    message: refusal === "does_not_add_up" ? sumWords(amount, parts.value) : REFUSED[refusal],
  };
}

type Parts = { ok: true; value: Map<string, number> } | { ok: false; errors: Record<string, string> };

/** The amounts beside the invoices, by the invoice's id; empty ones are none. */
function readParts(values: Record<string, string>): Parts {
  const value = new Map<string, number>();
  const errors: Record<string, string> = {};
  for (const [name, typed] of Object.entries(values)) {
    const id = name.startsWith(PART) ? name.slice(PART.length) : "";
    if (!isId(id) || cleanLine(typed) === "") continue;
    const pence = readPence(cleanLine(typed));
    if (pence === null) errors[name] = "Enter the amount in pounds, like 420.00";
    else value.set(id, pence);
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

function sumWords(amount: number, parts: ReadonlyMap<string, number>): string {
  const given = [...parts.values()].reduce((sum, pence) => sum + pence, 0);
  return `The amounts beside the invoices come to ${formatPence(given)}, and the transfer is ${formatPence(amount)}. If it is too much, put what is over on one of the invoices.`;
}
