import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";

/** For a draft that has run out, and for one that never was alike. */
export function DraftGone() {
  return (
    <>
      <PageHeading title="Please fill in the form again" lead="We keep what you typed for two hours only." />
      <div className="measure stack">
        <p>
          If you placed the order already, use the link in our email, or <a href="/find">find your order</a>.
        </p>
        <div className="actions">
          <ButtonLink href="/order">Order copies</ButtonLink>
        </div>
      </div>
    </>
  );
}
