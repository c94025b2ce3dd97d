/** A member of staff who has signed in with both factors and is not disabled. */
export type StaffMember = { id: string; name: string; email: string; role: StaffRole };

export type StaffRole = "administrator" | "fulfilment" | "training";

/** What a member of staff may do; every staff use-case names one. */
export type Ability =
  | "see_work"
  | "fulfil"
  | "review_free_copies"
  | "manage_orders"
  | "manage_stock"
  | "manage_training"
  | "manage_people"
  | "manage_business";

const ABILITIES: Record<StaffRole, readonly Ability[]> = {
  administrator: [
    "see_work",
    "fulfil",
    "review_free_copies",
    "manage_orders",
    "manage_stock",
    "manage_training",
    "manage_people",
    "manage_business",
  ],
  fulfilment: ["see_work", "fulfil", "review_free_copies", "manage_orders", "manage_stock"],
  training: ["see_work", "manage_training"],
};

export function may(member: Pick<StaffMember, "role">, ability: Ability): boolean {
  return ABILITIES[member.role].includes(ability);
}
