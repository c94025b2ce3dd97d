import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { env } from "#adapters/env/env.ts";

/** A device that holds one passkey, as the software of a browser and its key would answer. */
export type Authenticator = {
  id: string;
  create(options: { challenge: string }, changes?: Changes): object;
  use(options: { challenge: string }, changes?: Changes): object;
};

type Changes = {
  /** How often it says that it has signed. */
  counter?: number;
  origin?: string;
  host?: string;
  /** Answers with the name of another passkey. */
  id?: string;
};

const HOST = "localhost";
const USER_PRESENT = 0x01;
const HAS_CREDENTIAL = 0x40;

export function anAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const rawId = randomBytes(32);
  const id = rawId.toString("base64url");
  return { id, create, use };

  function create({ challenge }: { challenge: string }, changes: Changes = {}) {
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, fromText(x)],
        [-3, fromText(y)],
      ]),
    );
    const length = Buffer.from([0, rawId.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, rawId, key]);
    const authData = Buffer.concat([headOf(changes, USER_PRESENT | HAS_CREDENTIAL), credential]);
    const attested = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    const attestationObject = cbor(attested).toString("base64url");
    const clientDataJSON = clientData("webauthn.create", challenge, changes).toString("base64url");
    return { ...named(id), response: { clientDataJSON, attestationObject, transports: ["internal"] } };
  }

  function use({ challenge }: { challenge: string }, changes: Changes = {}) {
    const authenticatorData = headOf(changes, USER_PRESENT);
    const said = clientData("webauthn.get", challenge, changes);
    const signed = Buffer.concat([authenticatorData, createHash("sha256").update(said).digest()]);
    return {
      ...named(changes.id ?? id),
      response: {
        clientDataJSON: said.toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
      },
    };
  }
}

const named = (id: string) => ({ id, rawId: id, type: "public-key", clientExtensionResults: {} });
const fromText = (text: string) => Buffer.from(text, "base64url");

function headOf({ host = HOST, counter = 0 }: Changes, flags: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash("sha256").update(host).digest(), Buffer.from([flags]), count]);
}

function clientData(type: string, challenge: string, { origin = new URL(env().BASE_URL).origin }: Changes): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** As much of CBOR (RFC 8949) as a passkey is written in. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (!(value instanceof Map)) throw new Error(`not written: ${value}`);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([name, each]) => [cbor(name), cbor(each)])]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}
