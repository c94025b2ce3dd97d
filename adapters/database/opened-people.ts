import { openPerson, type SealedRow } from "#adapters/sealing/sealed-person.ts";
import type { Person } from "#domain/people/person.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Opened once for all parts that are read of a row; forgotten with the row. */
const opened = new WeakMap<Uint8Array, Person>();

function personOf(row: SealedRow): Person {
  const known = row.sealed && opened.get(row.sealed);
  if (known) return known;
  const person = openPerson(row);
  if (row.sealed) opened.set(row.sealed, person);
  return person;
}

const needs = { id: true, sealed: true, wrappedKey: true } as const;

function part<Part extends keyof Person>(name: Part) {
  return { needs, compute: (row: SealedRow) => personOf(row)[name] };
}

/**
 * Lets a recipient be read as if its parts were columns (`select: { recipient: { select: { email: true } } }`): each is opened when
 * it is first looked at. They can be neither written so (`sealedPerson`) nor searched.
 */
export const openedPeople = Prisma.defineExtension({
  name: "opened people",
  result: {
    recipient: {
      organisationName: part("organisationName"),
      contactName: part("contactName"),
      labelName: part("labelName"),
      email: part("email"),
      billingEmail: part("billingEmail"),
      phone: part("phone"),
      addressLine1: part("addressLine1"),
      addressLine2: part("addressLine2"),
      addressLine3: part("addressLine3"),
      town: part("town"),
      county: part("county"),
      postcode: part("postcode"),
      deliveryNote: part("deliveryNote"),
      about: part("about"),
    },
  },
});
