import { StatusTag } from "#app/_components/status-tag.tsx";
import type { PersonRow } from "#use-cases/staff/queries.ts";

/** Whether a colleague can sign in. */
export function PersonStatus({ person }: { person: Pick<PersonRow, "disabledAt" | "isReady"> }) {
  if (person.disabledAt !== null) return <StatusTag>Disabled</StatusTag>;
  if (!person.isReady) return <StatusTag tone="waiting">Codes not set up</StatusTag>;
  return <StatusTag tone="good">Active</StatusTag>;
}
