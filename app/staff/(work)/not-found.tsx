import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";

/** For staff: nothing of that name, or a page that another role opens. */
export default function StaffNotFound() {
  return (
    <>
      <PageHeading title="There is no such page for you" />
      <p className="measure">
        Nothing has this address or reference, or your role does not open it. An administrator can change your role.
      </p>
      <p className="work-section">
        <ButtonLink href="/staff" variant="secondary">
          To the first page
        </ButtonLink>
      </p>
    </>
  );
}
