import type { Life } from "#domain/life.ts";

export type QuoteStatus = "draft" | "sent" | "accepted" | "declined" | "superseded" | "lapsed";
export type QuoteEvent = "sent" | "accepted" | "left_unpaid" | "declined" | "replaced" | "expired" | "withdrawn";

/** The whole life of one version of a quote. A later version replaces it when that is sent; one whose order was left unpaid stands again. */
export const QUOTE_LIFE: Life<QuoteStatus, QuoteEvent> = {
  draft: { sent: "sent", withdrawn: "lapsed" },
  sent: { accepted: "accepted", declined: "declined", replaced: "superseded", expired: "lapsed", withdrawn: "lapsed" },
  accepted: { left_unpaid: "sent" },
  declined: { replaced: "superseded" },
  superseded: {},
  lapsed: { replaced: "superseded" },
};

/** A quote stands for so many days, unless staff choose otherwise. */
export const DAYS_A_QUOTE_STANDS = 30;
