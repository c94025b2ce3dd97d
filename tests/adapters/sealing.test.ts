import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { readMasterKeys } from "#adapters/env/master-keys.ts";
import { openPerson, sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { openWords, sealWords } from "#adapters/sealing/sealed-words.ts";
import { tokensOfBeginning } from "#adapters/sealing/search-tokens.ts";
import { NOBODY, PERSON_PARTS } from "#domain/people/person.ts";

const [ONE, TWO] = [1, 2].map((version) => `${version}:${randomBytes(32).toString("base64url")}`);

beforeEach(() => {
  process.env.MASTER_KEYS = ONE;
});

const SAM = { contactName: "Sam O’Brien-Núñez 🌊", email: "sam@harbour.example", postcode: "HU1 2AB" };

test("whoever is sealed is opened as they were, whatever they typed", () => {
  const person = fc.record(
    Object.fromEntries(PERSON_PARTS.map((part) => [part, fc.option(fc.string({ unit: "grapheme" }))])),
  );
  fc.assert(
    fc.property(person, (typed) => {
      expect(openPerson(sealedPerson(randomUUID(), typed))).toEqual({ ...NOBODY, ...typed });
    }),
    { seed: 7 },
  );
});

test("a seal shows nothing, no two are the same, and its length says little", () => {
  const sealed = ["a", "abc", "a longer name"].map((contactName) => sealedPerson(randomUUID(), { contactName }).sealed);
  expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  const id = randomUUID();
  const [first, second] = [sealedPerson(id, SAM), sealedPerson(id, SAM)];
  expect(Buffer.from(first.sealed).equals(Buffer.from(second.sealed))).toBe(false);
  expect(Buffer.from(first.sealed).toString("latin1")).not.toContain("Sam");
});

// Fails without its guard: without `setAAD` the first is opened.
test("what was sealed for one is not opened for another, nor with another's key, nor once a bit was touched", () => {
  const [sam, other] = [sealedPerson(randomUUID(), SAM), sealedPerson(randomUUID(), SAM)];
  expect(() => openPerson({ ...sam, id: other.id })).toThrow();
  expect(() => openPerson({ ...sam, sealed: other.sealed })).toThrow();
  expect(() => openPerson({ ...sam, wrappedKey: other.wrappedKey })).toThrow();
  for (const place of [0, 20, sam.sealed.length - 1]) {
    const touched = Uint8Array.from(sam.sealed);
    touched[place] = (touched[place] ?? 0) ^ 1;
    expect(() => openPerson({ ...sam, sealed: touched })).toThrow();
  }
  const words = sealWords(sam, "Step-free, please.");
  expect(openWords(sam, words)).toBe("Step-free, please.");
  expect(() => openWords(other, words)).toThrow();
  expect(() => openPerson({ ...sam, sealed: words }), "words are no person").toThrow();
});

test("without its key nobody is left of a person, and nothing of what was said", () => {
  const sam = sealedPerson(randomUUID(), SAM);
  const words = sealWords(sam, "Hello");
  expect(openPerson({ ...sam, wrappedKey: null })).toEqual(NOBODY);
  expect(openWords({ ...sam, wrappedKey: null }, words)).toBe("");
  expect(sealWords({ ...sam, wrappedKey: null }, "Hello")).toHaveLength(0);
});

test("the first master key wraps what is new, a former one unwraps what it wrapped, and without it nobody does", () => {
  const before = sealedPerson(randomUUID(), SAM);
  process.env.MASTER_KEYS = `${TWO},${ONE}`;
  const after = sealedPerson(randomUUID(), SAM);
  expect([before, after].map(({ wrappedKey }) => wrappedKey[0])).toEqual([1, 2]);
  expect([openPerson(before).email, openPerson(after).email]).toEqual([SAM.email, SAM.email]);
  expect(tokensOfBeginning("har")).toHaveLength(2);
  process.env.MASTER_KEYS = TWO;
  expect(openPerson(after).email).toBe(SAM.email);
  expect(() => openPerson(before)).toThrow("a key was wrapped by version 1, which MASTER_KEYS does not have");
});

test("the hashes of a word depend on the key, and are not the word's", () => {
  const [one] = tokensOfBeginning("har");
  process.env.MASTER_KEYS = TWO;
  const [two] = tokensOfBeginning("har");
  expect(one).not.toBe(two);
});

test("master keys that are none are refused, and no key is repeated in what is said", () => {
  const key = ONE?.slice(2) ?? "";
  expect(readMasterKeys(`2:${randomBytes(32).toString("base64url")}, 1:${key}=`)).toMatchObject({ ok: true });
  for (const bad of [
    "",
    key,
    `0:${key}`,
    `256:${key}`,
    `1:${key.slice(1)}`,
    `1:${key}!`,
    `1:${key},`,
    `1:${key},1:${key}`,
  ])
    expect(readMasterKeys(bad), bad).toMatchObject({ ok: false });
  const same = readMasterKeys(`1:${key},2:${key}`);
  expect(same).toEqual({ ok: false, problem: "has the same key under two versions" });
  expect(JSON.stringify(readMasterKeys(`x:${key}`))).not.toContain(key);
});
