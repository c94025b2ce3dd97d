const MOST = 40_000;

/** What a browser said of a passkey, out of the form that brings it; null for what cannot be read. */
export function readPasskey({ passkey = "" }: Record<string, string>): unknown {
  if (passkey.length > MOST) return null;
  try {
    return JSON.parse(passkey);
  } catch {
    return null;
  }
}
