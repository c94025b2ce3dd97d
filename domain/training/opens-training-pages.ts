import { may, type StaffRole } from "#domain/staff/abilities.ts";

/**
 * If a trainer can open the pages of staff about trainings: the colleague that they are may see them, and is not shut out.
 * Whoever is from outside is no colleague (null), and is led to none of these pages.
 */
export function opensTrainingPages(colleague: { role: StaffRole; disabledAt: Date | null } | null): boolean {
  return colleague !== null && colleague.disabledAt === null && may(colleague, "manage_training");
}
