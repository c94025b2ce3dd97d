import { type Browser, checkBrowser } from "#use-cases/staff/check-browser.ts";
import { addPasskey, beginPasskey } from "#use-cases/staff/own-passkeys.ts";
import type { Self } from "#use-cases/staff/show-it-is-you.ts";
import { type Authenticator, anAuthenticator } from "./authenticator.ts";
import { granted } from "./results.ts";
import { aBrowserWith, type TestMember } from "./staff.ts";

/** A colleague in a browser in which they have just given both factors. */
export async function selfIn(browser: Browser): Promise<Self> {
  const check = await checkBrowser(browser);
  if (check.is !== "signed_in") throw new Error(check.is);
  return { ...check.member, sessionId: check.sessionId };
}

/** A passkey that a colleague has added. */
export async function aPasskeyOf(member: TestMember, name = "Work laptop"): Promise<Authenticator> {
  const self = await selfIn(await aBrowserWith(member));
  const device = anAuthenticator();
  granted(await addPasskey({ name, answer: device.create(granted(await beginPasskey(self))) }, self));
  return device;
}
