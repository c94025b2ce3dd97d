/** How many tries a door lets through, per key, before it makes people wait. */
export type DoorPlan = { tries: number; perSeconds: number };

/** Every limited door. A key is whatever is counted there: an address of the network, an account, a reference. */
export const DOORS = {
  find_by_address: { tries: 20, perSeconds: 600 },
  find_by_reference: { tries: 10, perSeconds: 3_600 },
} as const satisfies Record<string, DoorPlan>;

export type LimitedDoor = keyof typeof DOORS;
