/**
 * What a form sent, as text by field name: the first text of each field. Files count as nothing typed, and what the
 * framework adds for itself is left out. Nothing is believed yet: a schema reads it next.
 */
export function readForm(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || Object.hasOwn(typed, name) || name === "__proto__") continue;
    typed[name] = typeof value === "string" ? value : "";
  }
  return typed;
}
