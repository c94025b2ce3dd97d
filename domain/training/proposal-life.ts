import type { Life } from "#domain/life.ts";

export type ProposalStatus = "draft" | "sent" | "accepted" | "declined" | "superseded" | "lapsed";
export type ProposalEvent = "sent" | "accepted" | "declined" | "replaced" | "expired" | "withdrawn";

/** The whole life of one version of a proposal. A later version replaces it when that is sent. */
export const PROPOSAL_LIFE: Life<ProposalStatus, ProposalEvent> = {
  draft: { sent: "sent", withdrawn: "lapsed" },
  sent: { accepted: "accepted", declined: "declined", replaced: "superseded", expired: "lapsed", withdrawn: "lapsed" },
  accepted: {},
  declined: { replaced: "superseded" },
  superseded: {},
  lapsed: { replaced: "superseded" },
};

/** A proposal stands for so many days, unless staff choose otherwise. */
export const DAYS_A_PROPOSAL_STANDS = 21;

/** Its customer is reminded so many days before it lapses. */
export const DAYS_BEFORE_A_PROPOSAL_LAPSES = 3;
