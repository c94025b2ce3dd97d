import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StaffFrame } from "#app/_components/staff-frame.tsx";

/** For colleagues: a link of an invitation or to a new password that opens nothing, whatever the reason. */
export function SpentLink() {
  return (
    <StaffFrame doors={[]}>
      <PageHeading title="This link does not work" />
      <div className="measure stack">
        <p>It was used already, it is too old, or a part of it is missing. Each link works once.</p>
        <p>
          If you have set your password, sign in with it. If not, ask an administrator for a new invitation, or have a
          new link to a password sent to you.
        </p>
        <div className="actions">
          <ButtonLink href="/staff/sign-in">Sign in</ButtonLink>
          <ButtonLink href="/staff/forgotten" variant="quiet">
            I have forgotten my password
          </ButtonLink>
        </div>
      </div>
    </StaffFrame>
  );
}
