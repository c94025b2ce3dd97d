import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StaffFrame } from "#app/_components/staff-frame.tsx";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { doorsFor } from "./staff-doors.ts";

/** For staff: nothing of that name, or a page that another role opens. */
export function NoSuchPage({ member }: { member: StaffMember }) {
  return (
    <StaffFrame doors={doorsFor(member)} aside={<a href="/staff/account">{member.name}</a>}>
      <PageHeading title="There is no such page for you" />
      <div className="measure stack">
        <p>
          Nothing has this address or reference, or your role does not open it. An administrator can change your role.
        </p>
        <p>
          If you typed a reference or scanned it, check it letter by letter: references hold no vowels, no 0 and no 1.
        </p>
        <div className="actions">
          <ButtonLink href="/staff" variant="secondary">
            To the home page
          </ButtonLink>
        </div>
      </div>
    </StaffFrame>
  );
}
