type WayBackProps = {
  href: string;
  /** The name of the place, as its own heading says it. */
  to: string;
  /** What else stands above the heading: for whom an order is, say. */
  beside?: string | null;
};

/** The line above a heading: the way back to the list, or the other thing, that this page belongs to. Paper has no links. */
export function WayBack({ href, to, beside }: WayBackProps) {
  return (
    <>
      <a className="no-print" href={href}>
        {to}
      </a>
      {beside && (
        <>
          <span className="no-print" aria-hidden="true">
            {" · "}
          </span>
          {beside}
        </>
      )}
    </>
  );
}
