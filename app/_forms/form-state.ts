/** What an action gives back to its form: what was typed, and the first thing wrong with each field, by field name. */
export type FormState = {
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Said above the form when it is about the whole of it and not about one field. */
  message?: string;
  /** A page of ours to go on to: nothing is left to be done here. */
  leadsTo?: string;
};

export const blankForm: FormState = { values: {}, errors: {} };
