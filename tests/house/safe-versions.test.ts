import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { SAFE_FROM, TOGETHER } from "./safe-versions.ts";

// The lowest versions that are safe. `npm audit` asks a service which is not there everywhere; this asks nobody.

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const versions = z.record(z.string(), z.string());
const project = z.object({ dependencies: versions, devDependencies: versions }).parse(read("package.json"));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(read("package-lock.json"));

type Copy = { place: string; version: string };

/** Every copy of a package that the lock file holds, those within other packages among them. */
function copiesOf(name: string, packages: typeof lock.packages = lock.packages): Copy[] {
  return Object.entries(packages).flatMap(([place, { version }]) =>
    version !== undefined && place.endsWith(`node_modules/${name}`) ? [{ place, version }] : [],
  );
}

/** A release that is only being tried is older than the release itself. */
function isBelow(version: string, least: string): boolean {
  const [numbers, trial] = [version.split("+")[0]?.split("-")[0] ?? "", /^[\d.]+-/.test(version)];
  const [one, other] = [numbers, least].map((text) => text.split(".").map(Number));
  const place = [0, 1, 2].find((at) => one?.[at] !== other?.[at]);
  if (place === undefined) return trial;
  return !((one?.[place] ?? 0) > (other?.[place] ?? 0));
}

function tooOld(name: string, least: string, packages?: typeof lock.packages): string[] {
  const old = copiesOf(name, packages).filter(({ version }) => isBelow(version, least));
  return old.map(({ place, version }) => `${place} is ${version}, and safe from ${least}`);
}

test.each(Object.entries(SAFE_FROM))("every copy of %s is a safe one", (name, { version, because }) => {
  expect(because.length).toBeGreaterThan(5);
  expect(copiesOf(name).length, "nothing brings it any more: take it out of the table").toBeGreaterThan(0);
  expect(tooOld(name, version)).toEqual([]);
});

test("what is installed is what the lock file says", () => {
  for (const name of Object.keys(SAFE_FROM)) {
    for (const { place, version } of copiesOf(name)) {
      const installed = z.object({ version: z.string() }).parse(read(`${place}/package.json`));
      expect(installed.version, place).toBe(version);
    }
  }
});

test("each package of ours is named by its exact version", () => {
  const all = Object.entries({ ...project.dependencies, ...project.devDependencies });
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  for (const [name, version] of all) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
});

test("packages that belong together are of one version", () => {
  for (const names of TOGETHER) {
    const found = names.map((name) => lock.packages[`node_modules/${name}`]?.version);
    expect(new Set(found).size, `${names}: ${found}`).toBe(1);
  }
});

test("a copy that is too old is seen, however deep it lies", () => {
  const packages = {
    "node_modules/a": { version: "2.10.0" },
    "node_modules/b/node_modules/a": { version: "2.9.9" },
    "node_modules/c/node_modules/a": { version: "2.10.0-beta.1" },
    "node_modules/aa": { version: "1.0.0" },
    "node_modules/@x/a": { version: "1.0.0" },
  };
  expect(tooOld("a", "2.10.0", packages).map((words) => words.split(" ")[0])).toEqual([
    "node_modules/b/node_modules/a",
    "node_modules/c/node_modules/a",
  ]);
  expect(["1.9.9", "2.9.10", "2.10"].map((version) => isBelow(version, "2.10.0"))).toEqual([true, true, true]);
  expect(["2.10.0", "2.10.1", "10.0.0", "3.0.0-beta.1"].map((version) => isBelow(version, "2.10.0"))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
