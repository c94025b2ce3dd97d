/** What the button of an offer sends (`take:copies:25`), as the field and its new text; null for anything else. */
export function readTakenOffer(intent: string | undefined, fields: readonly string[]): Record<string, string> | null {
  const [, field, copies] = /^take:(.+):([1-9]\d{0,5})$/.exec(intent ?? "") ?? [];
  return field !== undefined && copies !== undefined && fields.includes(field) ? { [field]: copies } : null;
}
