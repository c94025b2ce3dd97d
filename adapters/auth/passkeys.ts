import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { z } from "zod";
import { env } from "#adapters/env/env.ts";

/** What is kept of a passkey to know it again. */
export type KnownPasskey = { credentialId: string; publicKey: Uint8Array<ArrayBuffer>; transports: string[] };
export type NewPasskey = KnownPasskey & { counter: number };
export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

type Known = Pick<KnownPasskey, "credentialId" | "transports">;

/** Beside a password: that somebody holds it is what counts, and the device may ask for a finger or a PIN besides. */
const USER_VERIFICATION = "preferred";
const PATIENCE_MS = 120_000;

/**
 * What a passkey may sign with, by its number (https://www.iana.org/assignments/cose): Ed25519, ECDSA and RSA with SHA-256. Every device has one of
 * them. Left to itself the library asks Node for ML-DSA as well, which is an experiment there: nobody's passkey should rest on one.
 */
const SIGNED_BY = [-8, -7, -257];

/** Loaded with the first passkey: most processes of the shop never see one. */
const library = () => import("@simplewebauthn/server");

/** Passkeys belong to the host of BASE_URL, and are used on its pages alone. */
function place() {
  const { hostname, origin } = new URL(env().BASE_URL);
  return { rpID: hostname, origin };
}

/** What every answer of a device is held against. */
function expectedOf(challenge: string) {
  const { rpID, origin } = place();
  return {
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpID },
    requireUserVerification: false,
  };
}

/** What a browser is asked in order to make a passkey; `known` are those that the colleague has, of which no device makes a second. */
export async function creationOptions(
  member: { id: string; name: string; email: string },
  known: readonly Known[],
): Promise<CreationOptions> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: "Release staff",
    rpID: place().rpID,
    userID: new TextEncoder().encode(member.id),
    userName: member.email,
    userDisplayName: member.name,
    attestationType: "none",
    timeout: PATIENCE_MS,
    excludeCredentials: known.map(asCredential),
    supportedAlgorithmIDs: SIGNED_BY,
    authenticatorSelection: { residentKey: "preferred", userVerification: USER_VERIFICATION },
  });
}

/** What a browser is asked in order to use one of these passkeys. */
export async function requestOptions(known: readonly Known[]): Promise<RequestOptions> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: place().rpID,
    allowCredentials: known.map(asCredential),
    timeout: PATIENCE_MS,
    userVerification: USER_VERIFICATION,
  });
}

function asCredential({ credentialId, transports }: Known) {
  return { id: credentialId, transports: [...transports] };
}

const part = z.string().min(1).max(10_000);
const shared = { id: z.string().min(1).max(1_500), rawId: z.string().max(1_500), type: z.literal("public-key") };
const extensions = { clientExtensionResults: z.object({}) };
const created = z.object({
  ...shared,
  ...extensions,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
});
const used = z.object({
  ...shared,
  ...extensions,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part }),
});

/** What a browser says that made a passkey for this challenge; null for anything that does not prove it. */
export async function readNewPasskey(answer: unknown, challenge: string): Promise<NewPasskey | null> {
  const said = created.safeParse(answer);
  if (!said.success) return null;
  const { verifyRegistrationResponse } = await library();
  const checked = await verifyRegistrationResponse({
    response: said.data,
    supportedAlgorithmIDs: SIGNED_BY,
    ...expectedOf(challenge),
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: said.data.response.transports };
}

/** Which passkey a browser says that it used; null for what is no such answer. It proves nothing yet. */
export function namedPasskey(answer: unknown): string | null {
  const said = used.safeParse(answer);
  return said.success ? said.data.id : null;
}

/**
 * How often the passkey has signed, when the answer is its own and to this challenge; null when it is not. Whoever lets somebody
 * in by it must see to it that the number is greater than before, where it counts at all.
 */
export async function readUse(answer: unknown, challenge: string, known: KnownPasskey): Promise<number | null> {
  const said = used.safeParse(answer);
  if (!said.success) return null;
  const { verifyAuthenticationResponse } = await library();
  const checked = await verifyAuthenticationResponse({
    response: said.data,
    ...expectedOf(challenge),
    credential: { id: known.credentialId, publicKey: known.publicKey, counter: 0 },
  }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}
