import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { PublicFrame } from "#app/_components/public-frame.tsx";
import { isStaffLink, whoAsksForStaffPage } from "#app/staff/_staff/require-staff.ts";
import { SpentLink } from "#app/staff/_staff/spent-link.tsx";
import { NoSuchPage } from "#app/staff/_work/no-such-page.tsx";

export const metadata: Metadata = { title: "Page not found" };

// An unknown secret link ends here too: the words must fit it, and must not tell it from any other unknown address.
export default async function NotFound() {
  const member = await whoAsksForStaffPage();
  if (member !== null) return <NoSuchPage member={member} />;
  if (await isStaffLink()) return <SpentLink />;
  return (
    <PublicFrame>
      <PageHeading title="We cannot find that page" />
      <div className="measure stack">
        <p>
          The link may be old, or a part of it may be missing. If you typed it or copied it, check that all of it is
          there.
        </p>
        <p>If you are looking for an order, you can find it with its reference and your postcode.</p>
        <div className="actions">
          <ButtonLink href="/find">Find my order</ButtonLink>
          <ButtonLink href="/" variant="quiet">
            Go to the home page
          </ButtonLink>
        </div>
      </div>
    </PublicFrame>
  );
}
