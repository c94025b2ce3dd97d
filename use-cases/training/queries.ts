import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED, type Sealed, sealedWords, withParts, withWords } from "#adapters/sealing/sealed-sql.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { LABEL_PARTS } from "#domain/people/person.ts";

const shape = z.array(
  z.object({
    id: z.string(),
    reference: z.string(),
    about: z.enum(["quote", "training"]),
    status: z.enum(["new", "in_conversation", "proposed", "booked", "declined", "closed"]),
    copies: z.number().nullable(),
    organisationName: z.string().nullable(),
    contactName: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    billingEmail: z.string().nullable(),
    labelName: z.string().nullable(),
    addressLine1: z.string().nullable(),
    addressLine2: z.string().nullable(),
    addressLine3: z.string().nullable(),
    town: z.string().nullable(),
    county: z.string().nullable(),
    postcode: z.string().nullable(),
    deliveryNote: z.string().nullable(),
    receivedAt: z.date(),
    handledById: z.string().nullable(),
    handledBy: z.string().nullable(),
    handledSince: z.date().nullable(),
    messages: z.array(z.object({ body: z.string(), at: z.coerce.date() })),
  }),
);

export type EnquiryRow = z.infer<typeof shape>[number];
/** Those that wait for a person, or those that are closed for good. */
export type EnquiryView = "open" | "closed";

type SealedEnquiry = Sealed & { messages: { body: string }[] };

function opened(found: SealedEnquiry[]): EnquiryRow[] {
  const own = [...LABEL_PARTS, "email", "phone", "billingEmail", "deliveryNote"] as const;
  return shape.parse(found.map((row) => withParts(withWords(row), ...own)));
}

const PAGE = 25;

const COLUMNS = Prisma.sql`
  e.id, e.reference, e.about, e.status, e.copies, ${SEALED} AS sealed, e.received_at AS "receivedAt",
  e.handled_by_id AS "handledById", e.handled_since AS "handledSince",
  (SELECT s.name FROM staff_member s WHERE s.id = e.handled_by_id) AS "handledBy",
  (SELECT coalesce(json_agg(json_build_object('body', ${sealedWords("m.sealed")}, 'at', m.at) ORDER BY m.at), '[]')
     FROM recipient_message m WHERE m.recipient_id = e.recipient_id) AS messages`;

/** One page of enquiries with what was written: open ones oldest first, closed ones latest first. */
export async function enquiriesIn(
  about: readonly ("quote" | "training")[],
  view: EnquiryView,
  after: PageMark | null,
): Promise<Page<EnquiryRow>> {
  const isOpen = view === "open";
  const which = Prisma.raw(
    isOpen ? "e.status IN ('new', 'in_conversation', 'proposed', 'booked')" : "e.status IN ('closed', 'declined')",
  );
  const order = Prisma.raw(isOpen ? "e.received_at, e.id" : "e.received_at DESC, e.id DESC");
  const compare = Prisma.raw(isOpen ? ">" : "<");
  const from = after ? Prisma.sql`AND (e.received_at, e.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<SealedEnquiry[]>`
    SELECT ${COLUMNS}
      FROM (SELECT e.* FROM unnest(${[...about]}::enquiry_about[]) AS kind
             CROSS JOIN LATERAL (SELECT * FROM enquiry e WHERE ${which} AND e.about = kind ${from} ORDER BY ${order} LIMIT ${PAGE + 1}) e
             ORDER BY ${order} LIMIT ${PAGE + 1}) e
      JOIN recipient r ON r.id = e.recipient_id
     ORDER BY ${order}`;
  return pageOf(opened(found), PAGE, (row) => ({ at: row.receivedAt, id: row.id }));
}

/** The enquiry of a reference, if it is about something that the reader looks after: one, or none. */
export async function enquiryByReference(
  about: readonly ("quote" | "training")[],
  reference: string,
): Promise<EnquiryRow[]> {
  const found = await database().$queryRaw<SealedEnquiry[]>`
    SELECT ${COLUMNS} FROM enquiry e JOIN recipient r ON r.id = e.recipient_id
     WHERE e.reference = ${reference} AND e.about = ANY(${[...about]}::enquiry_about[])`;
  return opened(found);
}
