import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PERSON_PARTS } from "#domain/people/person.ts";
import { CUSTOMER_MAP } from "#domain/privacy/data-map/customers.ts";
import { MONEY_MAP } from "#domain/privacy/data-map/money.ts";
import { NOT_PERSONAL } from "#domain/privacy/data-map/not-personal.ts";
import { PERSON_MAP } from "#domain/privacy/data-map/person-parts.ts";
import { STAFF_MAP } from "#domain/privacy/data-map/staff.ts";
import { TRAINING_MAP } from "#domain/privacy/data-map/trainings.ts";
import { dataMapPage, writtenDataMapPage } from "#scripts/docs/data-map.ts";

/** The fields of each model of a schema, without those that lead to other models. */
function fieldsOf(schema: string): string[] {
  const models = new Map(
    [...schema.matchAll(/^model (\w+) \{(.*?)^\}/gms)].map(([, name = "", body = ""]) => [name, body]),
  );
  return [...models].flatMap(([model, body]) =>
    [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)].flatMap(([, field = "", type = ""]) =>
      models.has(type) ? [] : [`${model}.${field}`],
    ),
  );
}

const SCHEMA = fieldsOf(readFileSync("prisma/schema.prisma", "utf8"));
const MAPPED = [CUSTOMER_MAP, TRAINING_MAP, MONEY_MAP, STAFF_MAP].flatMap((map) => Object.keys(map));
const OTHERS = Object.entries(NOT_PERSONAL).flatMap(([model, fields]) =>
  fields.split(" ").map((field) => `${model}.${field}`),
);
const HOW = "say in domain/privacy/data-map why it is kept, who sees it and when it goes, or that it tells of nobody";

test("every field of the schema is on the data map, or on the list of those that tell of nobody", () => {
  expect(SCHEMA.length).toBeGreaterThan(400);
  const known = new Set([...MAPPED, ...OTHERS]);
  expect(
    SCHEMA.filter((field) => !known.has(field)),
    HOW,
  ).toEqual([]);
});

test("neither names a field that is not there, nor one twice", () => {
  const real = new Set(SCHEMA);
  const named = [...MAPPED, ...OTHERS];
  expect(named.filter((field) => !real.has(field))).toEqual([]);
  expect(named.filter((field, place) => named.indexOf(field) !== place)).toEqual([]);
});

test("every part that is sealed of a person is on the map", () => {
  expect(Object.keys(PERSON_MAP).sort()).toEqual([...PERSON_PARTS].sort());
});

test("a new field would be seen", () => {
  const schema =
    'model Shoe {\n  id String @id\n  size  Int?\n  /// A word.\n  worn  DateTime[] @map("w")\n  pair  Pair?\n\n  @@map("shoe")\n}\n\nmodel Pair {\n  id String\n}\n';
  expect(fieldsOf(schema)).toEqual(["Shoe.id", "Shoe.size", "Shoe.worn", "Pair.id"]);
});

test("docs/data-map.md shows the map that the code goes by (npm run docs:data-map)", () => {
  expect(writtenDataMapPage()).toBe(dataMapPage());
});
