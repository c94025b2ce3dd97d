import { ButtonLink } from "#app/_components/button-link.tsx";

/** The way to the next page of a list, and back to its first; nothing when there is one page. */
export function NextPage({ path, query, next, isFirst, mark = "after" }: NextPageProps) {
  if (next === null && isFirst) return null;
  return (
    <nav className="work-pages" aria-label="Pages">
      {!isFirst && (
        <ButtonLink href={addressOf(path, query)} variant="quiet">
          Back to the first page
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={addressOf(path, { ...query, [mark]: next })} variant="secondary">
          Next page
        </ButtonLink>
      )}
    </nav>
  );
}

type NextPageProps = {
  path: string;
  query: Record<string, string>;
  next: string | null;
  isFirst: boolean;
  /** The name of the mark in the address. */
  mark?: "after" | "before";
};

/** An address with its query, empty values left out. */
export function addressOf(path: string, query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== "");
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}
