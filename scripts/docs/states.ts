import { readFileSync, writeFileSync } from "node:fs";
import { REQUEST_LIFE } from "#domain/free-copies/request-life.ts";
import { CONSIGNMENT_LIFE } from "#domain/fulfilment/consignment-life.ts";
import { INVOICE_LIFE } from "#domain/invoicing/invoice-life.ts";
import { isFinal, type Life } from "#domain/life.ts";
import { ORDER_LIFE } from "#domain/ordering/order-life.ts";
import { QUOTE_LIFE } from "#domain/quoting/quote-life.ts";
import { BOOKING_LIFE } from "#domain/training/booking-life.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import { PROPOSAL_LIFE } from "#domain/training/proposal-life.ts";
import { SEAT_BOOKING_LIFE } from "#domain/training/seat-booking-life.ts";
import { TRAINING_SESSION_LIFE } from "#domain/training/training-session-life.ts";

const PAGE = new URL("../../docs/states.md", import.meta.url);

const LIVES: [string, string, Life<string, string>][] = [
  ["Order", "domain/ordering/order-life.ts", ORDER_LIFE],
  ["Invoice", "domain/invoicing/invoice-life.ts", INVOICE_LIFE],
  ["Free-copy request", "domain/free-copies/request-life.ts", REQUEST_LIFE],
  ["Consignment", "domain/fulfilment/consignment-life.ts", CONSIGNMENT_LIFE],
  ["Enquiry", "domain/training/enquiry-life.ts", ENQUIRY_LIFE],
  ["Quote", "domain/quoting/quote-life.ts", QUOTE_LIFE],
  ["Proposal", "domain/training/proposal-life.ts", PROPOSAL_LIFE],
  ["Booking", "domain/training/booking-life.ts", BOOKING_LIFE],
  ["Training session", "domain/training/training-session-life.ts", TRAINING_SESSION_LIFE],
  ["Seat booking", "domain/training/seat-booking-life.ts", SEAT_BOOKING_LIFE],
];

/** The page that shows every life, from the tables in `domain` that the code goes by. */
export function statesPage(): string {
  const intro = [
    "# States",
    "",
    "Made from the tables in `domain/` by `npm run docs:states`; a test fails when it is out of date.",
    "What is not in a table cannot happen.",
  ];
  return `${[...intro, ...LIVES.flatMap(section)].join("\n")}\n`;
}

function section([title, file, life]: [string, string, Life<string, string>]): string[] {
  const steps = Object.entries(life).flatMap(([state, events]) =>
    Object.entries(events).map(([event, next]) => ({ state, event, next: String(next) })),
  );
  const drawn = steps.map(({ state, event, next }) => `    ${state} --> ${next}: ${event}`);
  const ends = Object.keys(life).filter((state) => isFinal(life, state));
  const rows = steps.map(({ state, event, next }) => `| ${state} | ${event} | ${next} |`);
  const table = ["| from | when | to |", "|---|---|---|", ...rows];
  const ended = `${ends.length > 0 ? `Ends: ${ends.join(", ")}. ` : ""}Table: \`${file}\`.`;
  return ["", `## ${title}`, "", "```mermaid", "stateDiagram-v2", ...drawn, "```", "", ...table, "", ended];
}

/** What stands in `docs/` now. */
export function writtenStatesPage(): string {
  return readFileSync(PAGE, "utf8");
}

if (import.meta.main) writeFileSync(PAGE, statesPage());
