import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";

export type ListedDoor = { href: string; label: string; about: string; needs: Ability };

/** Ways to pages, each with what it is for; only those that this colleague may enter. */
export function DoorList({ by, doors }: { by: Pick<StaffMember, "role">; doors: readonly ListedDoor[] }) {
  return (
    <ul className="work-doors">
      {doors
        .filter(({ needs }) => may(by, needs))
        .map(({ href, label, about }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <span className="work-minor">{about}</span>
          </li>
        ))}
    </ul>
  );
}
