/**
 * How many tries a door lets through, per key, before it makes people wait. With `network`, the key is an address of the network:
 * `tries` are for that address (of IPv6 for its /64), and `network` for all of its neighbourhood together (/24 and /48). Where
 * no reverse proxy says who comes, everybody is one: then `together` counts instead, where there is one.
 */
export type DoorPlan = { tries: number; network?: number; together?: number; perSeconds: number };

/** Every limited door. A key is whatever is counted there: an address of the network, an account, a reference. */
export const DOORS = {
  find_by_address: { tries: 60, network: 300, perSeconds: 600 },
  find_by_reference: { tries: 10, perSeconds: 3_600 },
  // Drawing a paper takes a fifth of a second of ours.
  paper_by_order: { tries: 20, perSeconds: 600 },
  // A whole room fetches its certificates at once; some twice.
  certificate_by_day: { tries: 300, perSeconds: 600 },
  // A calendar that asks every ten seconds asks too often.
  calendar_by_address: { tries: 60, perSeconds: 600 },
  missed_link_by_address: { tries: 20, network: 100, perSeconds: 600 },
  // What anybody may send. A minute is soon over: whoever is held up is asked to press the button again.
  order_by_address: { tries: 30, network: 90, together: 900, perSeconds: 60 },
  enquiry_by_address: { tries: 6, network: 20, together: 60, perSeconds: 60 },
  seats_by_address: { tries: 20, network: 60, together: 300, perSeconds: 60 },
  // A whole room says at once what it thought of the day.
  feedback_by_address: { tries: 60, network: 120, together: 300, perSeconds: 60 },
  // Answers by secret link: to a quote, a proposal, a question; a better address, names for seats.
  answer_by_address: { tries: 30, network: 90, together: 300, perSeconds: 60 },
  // Staff: however many addresses guess at one account, and however many accounts one address guesses at.
  staff_password_by_address: { tries: 30, network: 120, perSeconds: 900 },
  staff_password_by_account: { tries: 10, perSeconds: 900 },
  staff_code_by_address: { tries: 30, network: 120, perSeconds: 900 },
  staff_code_by_account: { tries: 10, perSeconds: 3_600 },
  staff_reset_by_address: { tries: 10, network: 40, perSeconds: 3_600 },
  staff_reset_by_account: { tries: 3, perSeconds: 3_600 },
} as const satisfies Record<string, DoorPlan>;

export type LimitedDoor = keyof typeof DOORS;
