import type { ReactNode } from "react";

type PageHeadingProps = {
  title: ReactNode;
  /** A short line above the title: the step of a form, or a reference. */
  above?: ReactNode;
  lead?: ReactNode;
  /** Buttons or links that belong to the whole page, beside the title where there is room. */
  actions?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ title, above, lead, actions }: PageHeadingProps) {
  return (
    <div className="page-heading">
      <div>
        {above && <p className="page-heading-above">{above}</p>}
        <h1>{title}</h1>
        {lead && <p className="page-heading-lead">{lead}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
