import type { ReactNode } from "react";
import { isVatFree } from "#domain/ordering/vat-words.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { VatFree } from "./vat-field.tsx";

/** Around the forms in which prices are typed: whether their VAT is to be chosen, or folded away. */
export async function WithVat({ children }: { children: ReactNode }) {
  return <VatFree isFree={isVatFree(await supplierDetails())}>{children}</VatFree>;
}
