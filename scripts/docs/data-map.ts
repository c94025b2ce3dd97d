import { readFileSync, writeFileSync } from "node:fs";
import { CUSTOMER_MAP } from "#domain/privacy/data-map/customers.ts";
import { type Mapped, WITH_BOOKS, WITH_PERSON } from "#domain/privacy/data-map/mapped.ts";
import { MONEY_MAP } from "#domain/privacy/data-map/money.ts";
import { PERSON_MAP } from "#domain/privacy/data-map/person-parts.ts";
import { STAFF_MAP } from "#domain/privacy/data-map/staff.ts";
import { TRAINING_MAP } from "#domain/privacy/data-map/trainings.ts";
import { USUAL_RETENTION } from "#domain/privacy/retention.ts";

const PAGE = new URL("../../docs/data-map.md", import.meta.url);

const { freeCopyDays, orderMonths, enquiryMonths, moneyYears } = USUAL_RETENTION;

const BY_FIELD = "By model and field of `prisma/schema.prisma`.";

/** The page that tells of every field of a person, from the tables in `domain/privacy/data-map`. */
export function dataMapPage(): string {
  const lines = [
    "# Data map",
    "",
    "Every field of a person: why it is kept, who sees it, and when it goes. Made from `domain/privacy/data-map/` by",
    "`npm run docs:data-map`; a test fails when it is out of date, and when the schema has a field that is neither here nor on the list of those",
    "that tell of nobody (`not-personal.ts`).",
    "",
    "Staff set the times (`/staff/settings/privacy`). As it comes:",
    "",
    `- **${WITH_PERSON}**: ${freeCopyDays} days after free copies were sent; ${orderMonths} months after an order, a training or places; ${enquiryMonths} months after an`,
    "  enquiry was closed, or after the last thing that happened in one that nobody closed; of several things, after the last. Never while a",
    "  parcel, an order, money, an offer or a day of theirs is open. Or at once, when they wish it: by their link, or by an administrator whom",
    "  they ask.",
    `- **${WITH_BOOKS}**: after ${moneyYears} years, as the law asks.`,
    ...section(
      "What is sealed of a customer",
      "Each part of `recipient.sealed`, under the customer's own key.",
      PERSON_MAP,
    ),
    ...section("What else is kept of customers", BY_FIELD, CUSTOMER_MAP),
    ...section("Enquiries, offers and trainings", BY_FIELD, TRAINING_MAP),
    ...section("Money", BY_FIELD, MONEY_MAP),
    ...section("Colleagues and trainers", BY_FIELD, STAFF_MAP),
  ];
  return `${lines.join("\n")}\n`;
}

function section(title: string, intro: string, map: Readonly<Record<string, Mapped>>): string[] {
  const rows = Object.entries(map).map(([field, { why, who, goes }]) => `| \`${field}\` | ${why} | ${who} | ${goes} |`);
  return [
    "",
    `## ${title}`,
    "",
    intro,
    "",
    "| field | why | who sees it | when it goes |",
    "|---|---|---|---|",
    ...rows,
  ];
}

/** What stands in `docs/` now. */
export function writtenDataMapPage(): string {
  return readFileSync(PAGE, "utf8");
}

if (import.meta.main) writeFileSync(PAGE, dataMapPage());
