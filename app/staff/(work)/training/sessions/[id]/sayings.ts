import type { Sayings } from "#app/staff/_work/said-notice.tsx";

/** What the page of an open session may say after a press of one of its buttons. */
export const SAYINGS: Sayings = {
  done: {
    written: "The draft is saved. Nobody outside sees it before you publish it.",
    published: "It is published: anybody can book. Its trainers are told by email.",
    changed: "The changes are saved.",
    changed_and_told: "The changes are saved. Whoever booked or waits is told by email, and calendars follow.",
    cancelled: "It is cancelled. Everybody is told by email, and what was paid goes back.",
    party_cancelled: "The places are cancelled. Whoever booked is told by email.",
    late_give: "The places are given. Whoever booked is told by email.",
    late_back: "The money goes back.",
  },
  notDone: {
    not_allowed: "You may not publish open sessions.",
    not_draft: "A colleague published or cancelled it meanwhile.",
    in_the_past: "Its day is past: change the day first.",
    late_not_allowed: "You may not decide about places.",
    late_no_such_seats: "There are no such places.",
    late_not_late: "A colleague settled this already.",
    late_over: "These places cannot be given any more. Give the money back.",
    late_too_few_left: "There are not as many places left. Give the money back.",
  },
};
