import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isAnybodyLeft } from "#use-cases/privacy/erase-for-person.ts";

/** Leads an administrator to where they erase whoever a reference belongs to, as long as there is something left to erase. */
export async function EraseLink({ reference, by }: { reference: string; by: StaffMember }) {
  if (!may(by, "manage_business") || !(await isAnybodyLeft(reference))) return null;
  return (
    <p className="work-section">
      <a href={`/staff/erase/${reference}`}>Erase this person’s details</a>
    </p>
  );
}
