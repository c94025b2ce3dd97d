/**
 * What a form sent, as text by field name: the first text of each field. Files count as nothing typed, and what the
 * framework adds for itself is left out. A script may call an action with anything at all: what is no form is an empty
 * one. Nothing is believed yet: a schema reads it next.
 */
export function readForm(form: unknown): Record<string, string> {
  const typed: Record<string, string> = {};
  if (!(form instanceof FormData)) return typed;
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || Object.hasOwn(typed, name) || name === "__proto__") continue;
    typed[name] = typeof value === "string" ? value : "";
  }
  return typed;
}

/** Every text that a form sent by one name, for fields that may stand there several times: ticks, say. */
export function readEach(form: unknown, name: string): string[] {
  if (!(form instanceof FormData)) return [];
  return form.getAll(name).filter((value) => typeof value === "string");
}
