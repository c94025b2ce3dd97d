import { contactParts, WEBSITE } from "#domain/contact.ts";

/** How to reach a person at Release, within a sentence; while no contact is set, Release's website. */
export function Contact({ line }: { line: string | null }) {
  if (line === null)
    return (
      <>
        Release’s website, <a href={WEBSITE.href}>{WEBSITE.name}</a>
      </>
    );
  return contactParts(line).map(({ text, href }, place) =>
    href === undefined ? (
      text
    ) : (
      <a key={place} href={href} className={href.startsWith("tel:") ? "unbroken" : undefined}>
        {text}
      </a>
    ),
  );
}
