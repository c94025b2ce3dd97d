import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { Problem } from "#scripts/launch/say.ts";

/**
 * Writes a file of its own, compressed and encrypted to these public keys of age (`age -d file | gunzip` reads it, too). It is on the disk, and
 * not only on its way there, when this ends. Gives its size.
 */
export async function writeSealed(
  path: string,
  recipients: readonly string[],
  content: AsyncIterable<Buffer>,
): Promise<number> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) orSay(recipient, () => encrypter.addRecipient(recipient));
  const file = await open(path, "wx", 0o600);
  try {
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    // The two ends are joined first, so that what breaks in either is heard.
    const sealed = await encrypter.encrypt(Readable.toWeb(gzip) as ReadableStream<Uint8Array>);
    await Promise.all([pipeline(Readable.from(content), gzip), sealed.pipeTo(intoFile(file))]);
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

function intoFile(file: FileHandle): WritableStream<Uint8Array> {
  return new WritableStream({ write: async (chunk) => void (await file.writeFile(chunk)) });
}

/** What `writeSealed` wrote. Throws a `Problem` for another's file, for one that was cut short or changed, and where no identity fits. */
export async function* readSealed(path: string, identities: readonly string[]): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter();
  for (const identity of identities) orSay("the identity given", () => decrypter.addIdentity(identity));
  await expectSealed(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>);
    const gunzip = createGunzip({ chunkSize: 1 << 18 });
    const flowing = pipeline(Readable.fromWeb(opened as Parameters<typeof Readable.fromWeb>[0]), gunzip);
    flowing.catch(() => undefined);
    yield* gunzip as AsyncIterable<Buffer>;
    await flowing;
  } catch (error) {
    throw problemOf(path, error);
  } finally {
    file.destroy();
  }
}

const BEGINNING = Buffer.from("age-encryption.org/v1\n");

async function expectSealed(path: string): Promise<void> {
  const found = await beginningOf(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      error.code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`,
    );
  });
  if (!found.equals(BEGINNING)) throw new Problem(`${path} is no backup: it is not encrypted as one.`);
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    return (await file.read(Buffer.alloc(BEGINNING.length))).buffer;
  } finally {
    await file.close();
  }
}

function problemOf(path: string, error: unknown): Error {
  const { message } = error as Error;
  if (/no identity matched/.test(message))
    return new Problem(`${path} was encrypted to another identity than this one.`);
  return new Problem(`${path} is not whole: it was cut short, or changed. (${message})`);
}

/** A key that lost a letter on its way is told of, and an identity never repeated. */
function orSay(name: string, take: () => void): void {
  try {
    take();
  } catch {
    throw new Problem(`${name} is no whole key of age: it lost or changed a letter.`);
  }
}
