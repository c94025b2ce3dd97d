/** How many tries a door lets through, per key, before it makes people wait. */
export type DoorPlan = { tries: number; perSeconds: number };

/** Every limited door. A key is whatever is counted there: an address of the network, an account, a reference. */
export const DOORS = {
  find_by_address: { tries: 60, perSeconds: 600 },
  find_by_reference: { tries: 10, perSeconds: 3_600 },
  // Drawing a paper takes a fifth of a second of ours.
  paper_by_order: { tries: 20, perSeconds: 600 },
  // A whole room fetches its certificates at once; some twice.
  certificate_by_day: { tries: 300, perSeconds: 600 },
  // A calendar that asks every ten seconds asks too often.
  calendar_by_address: { tries: 60, perSeconds: 600 },
  missed_link_by_address: { tries: 20, perSeconds: 600 },
  // Staff: however many addresses guess at one account, and however many accounts one address guesses at.
  staff_password_by_address: { tries: 30, perSeconds: 900 },
  staff_password_by_account: { tries: 10, perSeconds: 900 },
  staff_code_by_address: { tries: 30, perSeconds: 900 },
  staff_code_by_account: { tries: 10, perSeconds: 3_600 },
  staff_reset_by_address: { tries: 10, perSeconds: 3_600 },
  staff_reset_by_account: { tries: 3, perSeconds: 3_600 },
} as const satisfies Record<string, DoorPlan>;

export type LimitedDoor = keyof typeof DOORS;
