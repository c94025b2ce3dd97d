/** A link that begins an email to a customer; its subject says a reference and nothing else. */
export function mailtoAddress(email: string, reference: string): string {
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(reference)}`;
}
