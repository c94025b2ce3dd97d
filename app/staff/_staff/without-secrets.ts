/** What was typed, without its passwords and codes: those never go back to the page. */
export function withoutSecrets(values: Record<string, string>): Record<string, string> {
  const secret = /password|code/i;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)));
}
