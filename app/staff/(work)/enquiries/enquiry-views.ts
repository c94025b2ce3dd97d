/** Those that wait for a person, or those that are over. Enquiries about training stand at /staff/training. */
export const ENQUIRY_TABS = ["open", "closed"] as const;
