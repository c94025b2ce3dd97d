import type { Life } from "#domain/life.ts";

export type TrainingSessionStatus = "draft" | "planned" | "delivered" | "cancelled";
export type TrainingSessionEvent = "published" | "rescheduled" | "delivered" | "cancelled";

/** The whole life of a day of training. One by arrangement begins as planned; an open one is written first, then published. */
export const TRAINING_SESSION_LIFE: Life<TrainingSessionStatus, TrainingSessionEvent> = {
  draft: { published: "planned", rescheduled: "draft", cancelled: "cancelled" },
  planned: { rescheduled: "planned", delivered: "delivered", cancelled: "cancelled" },
  delivered: {},
  cancelled: {},
};
