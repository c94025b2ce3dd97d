import type { FormState } from "#app/_forms/form-state.ts";
import type { DearerStretch, PreviewRow } from "#domain/ordering/price-preview.ts";

/** What the form of a price list gives back: with `preview`, what would be kept at the next press. */
export type PriceListState = FormState & { preview?: Preview };
export type Preview = {
  rows: PreviewRow[];
  dearer: DearerStretch[];
  risingFrom: number[];
  /** From when, in words. */
  from: string;
  /** Stands for the list that is shown, to notice that another is sent. */
  mark: string;
};
