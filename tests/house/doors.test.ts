import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Ability } from "#domain/staff/abilities.ts";
import { appDoors, doorsOf, isActionFile, sourceFiles, sourceOf } from "#tests/support/app-doors.ts";
import { DOORS, type Guard } from "./doors.ts";

// Promise 16: every door is guarded. What the guards answer is tried over HTTP in tests/faults/doors.test.ts.

const NOT_STAFF: readonly Guard[] = ["public", "link", "machine", "sign_in"];
const isAbility = (guard: Guard | undefined): guard is Ability => guard !== undefined && !NOT_STAFF.includes(guard);

test("every page, route and action stands in the table, and nothing else does", () => {
  const found = appDoors().map(({ door }) => door);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter((door) => !(door in DOORS))).toEqual([]);
  expect(Object.keys(DOORS).filter((door) => !found.includes(door))).toEqual([]);
});

test("every door of staff asks first of all for the very ability that the table names", () => {
  const wrong = appDoors().filter(({ door, first }) => {
    const guard = DOORS[door];
    return isAbility(guard) && !asksFor(first, guard);
  });
  expect(wrong.map(({ door, first }) => `${door}: ${first}`)).toEqual([]);
});

test("a page or action under /staff needs an ability, but for the way in", () => {
  const open = appDoors().filter(({ door }) => door.startsWith("app/staff/") && !isAbility(DOORS[door]));
  const outside = open.filter(({ door }) => !door.startsWith("app/staff/(entry)/"));
  expect(outside.map(({ door }) => door)).toEqual([]);
  expect(open.every(({ door }) => DOORS[door] === (door.includes("[token]") ? "link" : "sign_in"))).toBe(true);
});

test("a door by a secret link is one by its address, and the other way round", () => {
  const byAddress = Object.keys(DOORS).filter((door) => door.includes("/[token]/"));
  expect(Object.keys(DOORS).filter((door) => DOORS[door] === "link")).toEqual(byAddress);
});

/** Forms that are counted elsewhere than in their action, or need not be: where, or why. */
const COUNTED_ELSEWHERE: Record<string, string> = {
  "app/(public)/find/actions.ts#findAction": "findByReference counts for the network and for the reference",
  "app/(public)/free-copies/actions.ts#requestFreeCopiesAction": "nobody is held up: what is too much is looked at",
  "app/data/[token]/erase/actions.ts#eraseAction": "a button, which works once",
  "app/orders/[token]/address/actions.ts#correctAddressAction": "app/_forms/correct-address.ts",
  "app/requests/[token]/address/actions.ts#correctAddressAction": "app/_forms/correct-address.ts",
  "app/requests/[token]/withdraw/actions.ts#withdrawRequestAction": "a button, which works once",
};

test("what anybody may fill in and send is counted for the network it comes from", () => {
  const forms = appDoors().filter(({ door, takesState }) => {
    const isTyped = DOORS[door] === "public" || (DOORS[door] === "link" && takesState);
    return isTyped && door.includes("#") && !door.startsWith("app/staff/");
  });
  expect(forms.length).toBeGreaterThan(12);
  const uncounted = forms.filter(({ door }) => !bodyOf(door).includes("await heldUp("));
  expect(uncounted.map(({ door }) => door)).toEqual(Object.keys(COUNTED_ELSEWHERE));
  expect(sourceOf("app/_forms/correct-address.ts")).toContain("await heldUp(");
});

/** An action as it is written, with what its file has between it and the next. */
function bodyOf(door: string): string {
  const [file = "", name = ""] = door.split("#");
  return sourceOf(file).split(`export async function ${name}(`)[1]?.split("\nexport ")[0] ?? "";
}

test("actions stand in files of their own, each of them an async function", () => {
  const files = sourceFiles().map((file) => [file, sourceOf(file)] as const);
  const inline = files.filter(([, source]) => !isActionFile(source) && /["']use server["']/.test(source));
  expect(inline.map(([file]) => file)).toEqual([]);
  const odd = files.filter(([, source]) => {
    return isActionFile(source) && /^export (?!async function |type )/m.test(source);
  });
  expect(odd.map(([file]) => file)).toEqual([]);
});

test("nothing of a staff page is worked out before it has asked", () => {
  const early = sourceFiles().filter((file) => {
    if (!file.startsWith("app/staff/")) return false;
    const source = sourceOf(file);
    const asksFirst = /function generateMetadata\([^)]*\): Promise<Metadata> \{\n {2}await requireStaff\(/;
    return source.includes("generateStaticParams") || (source.includes("generateMetadata") && !asksFirst.test(source));
  });
  expect(early).toEqual([]);
});

test("the server before the pages guards nothing: without it every door is as closed as with it", () => {
  const files = readdirSync("server").map((name) => sourceOf(`server/${name}`));
  expect(files.length).toBeGreaterThan(5);
  for (const source of files) {
    // It looks at nobody's cookie and leads nobody elsewhere. Tried over HTTP in tests/faults/doors.test.ts.
    expect(source).not.toMatch(/cookie|"location"|\b30[12378]\b|#domain|#use-cases/i);
  }
});

test("a door without its guard is seen, however it is written", () => {
  const [page] = doorsOf("app/staff/(work)/x/page.tsx", "export default async function X() {\n  const a = 1;\n");
  expect(asksFor(page?.first ?? "", "fulfil")).toBe(false);
  const late =
    '"use server";\nexport async function a(form: FormData): Promise<void> {\n  await work(form);\n  await requireStaff("fulfil");\n}';
  const other = late.replace("  await work(form);\n", "").replace('"fulfil"', '"see_work"');
  for (const source of [late, other])
    expect(asksFor(doorsOf("app/a.ts", source)[0]?.first ?? "", "fulfil")).toBe(false);
  expect(asksFor('const by = await requireStaff("fulfil");', "fulfil")).toBe(true);
  expect(asksFor('await requireStaff("fulfil");', "fulfil")).toBe(true);
  expect(asksFor('requireStaff("fulfil");', "fulfil")).toBe(false);
});

function asksFor(first: string, ability: Ability): boolean {
  return new RegExp(`^(const \\w+ = )?await requireStaff\\("${ability}"\\);$`).test(first);
}
