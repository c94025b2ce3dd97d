import { type ReactNode, useId } from "react";

type FormPartProps = { title: string; level: "h2" | "h3"; children: ReactNode };

/** The fields of a long form that belong together, under a heading of their own. */
export function FormPart({ title, level: Heading, children }: FormPartProps) {
  const id = useId();
  return (
    <section className="work-part" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
