/** What the page says of the last press of a button. */
export const SAYINGS = {
  done: {
    taken_up: "You answer this enquiry. Colleagues see your name on it.",
    handed: "Your colleague looks after this enquiry now.",
    closed: "The enquiry is closed. The customer is not told.",
    reopened: "The enquiry is open again, and yours to answer.",
    planned: "What comes next is saved.",
    noted: "The note is saved.",
    declined: "The enquiry is declined. The customer hears nothing from us.",
    declined_told: "The enquiry is declined. The customer is told why by email.",
  },
  notDone: {
    not_open: "A colleague closed this enquiry already, or opened it again.",
    taken: "A colleague was faster: look whose it is now.",
    not_allowed: "You may not change this enquiry.",
    no_such_colleague: "Choose a colleague who looks after training.",
  },
};
