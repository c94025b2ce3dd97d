/** Text that is markup already. */
export type Html = { markup: string };
type Part = string | number | Html | Html[] | null;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Markup from a template: everything put into it is escaped, except what is `Html` itself. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: texts.map((text, index) => text + markupOf(parts[index] ?? null)).join("") };
}

function markupOf(part: Part): string {
  if (part === null) return "";
  if (Array.isArray(part)) return part.map(({ markup }) => markup).join("");
  if (typeof part === "object") return part.markup;
  return String(part).replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
