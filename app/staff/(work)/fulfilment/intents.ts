/** Every press of the packing table, as a button's value names it. Buttons, and what is done at a press, go by this one list. */
export const INTENTS = ["claim", "release", "hold", "unhold", "pack", "unpack", "dispatch", "undispatch"] as const;
export type Intent = (typeof INTENTS)[number];

/** The presses that work on all of a batch, ticked or not. */
export const OF_ALL = ["pack", "dispatch", "release"] as const;
export type IntentOfAll = `${(typeof OF_ALL)[number]}_all`;
