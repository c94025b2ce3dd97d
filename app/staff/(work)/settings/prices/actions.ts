"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { readNewPriceList } from "#domain/ordering/new-price-list.ts";
import { type AddPriceListRefusal, addPriceList } from "#use-cases/prices/add-price-list.ts";
import { pricesOfAll } from "#use-cases/prices/queries.ts";
import { withdrawPriceList } from "#use-cases/prices/withdraw-price-list.ts";
import { previewOf } from "./preview-of.ts";
import type { PriceListState } from "./price-list-state.ts";

const PAGE = "/staff/settings/prices";

const REFUSED: Record<AddPriceListRefusal, { field?: string; words: string }> = {
  not_allowed: { words: "You may not change prices." },
  no_such_publication: { words: "It is not on sale any more." },
  in_the_past: { field: "startsAt", words: "Enter a day and a time to come: this one is over" },
  same_moment: { field: "startsAt", words: "Another price list begins at that very moment: choose another time" },
  already_sent_otherwise: { words: "This form was sent before with other prices. Reload the page to make another." },
};

/** Shows what a new price list comes to; at the second press, keeps the one that was shown. */
export async function addPriceListAction(_state: PriceListState, form: FormData): Promise<PriceListState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const { formKey, publicationId = "", mark, intent } = values;
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const now = new Date();
  const read = readNewPriceList(values, now);
  if (!read.ok) return { values, errors: read.errors };
  const list = read.answers;
  const prices = (await pricesOfAll(now)).find(({ id }) => id === publicationId);
  if (!prices) return { values, errors: {}, message: REFUSED.no_such_publication.words };
  const preview = previewOf(list, prices.inForce);
  if (intent !== "keep") return { values, errors: {}, preview };
  if (mark !== preview.mark)
    return {
      values,
      errors: {},
      preview,
      message: "The prices are not those that were shown. Look at them once more.",
    };
  const result = await addPriceList({ publicationId, list, formKey }, by);
  if (result.ok) redirect(addressOf(PAGE, { of: prices.sku, did: "added" }));
  const { field, words } = REFUSED[result.refusal];
  return field === undefined ? { values, errors: {}, message: words } : { values, errors: { [field]: words } };
}

/** Takes back a price list that has not begun. */
export async function withdrawPriceListAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_business");
  const { id = "", sku = "" } = readForm(form);
  const result = await withdrawPriceList(id, by);
  const did = result.ok ? "withdrawn" : result.refusal === "in_force" ? "in_force" : "gone";
  redirect(addressOf(PAGE, { of: sku.slice(0, 40), did }));
}
