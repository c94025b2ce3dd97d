import { copiesInWords } from "#domain/age.ts";
import { type Promises, type Standing, standingOf } from "#domain/promises.ts";
import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";
import type { Pile, PileName, WaitingWork } from "#use-cases/tasks/queries.ts";

export type PileToShow = Pile & {
  name: PileName;
  href: string;
  words: string;
  note: string | null;
  /** How its oldest stands against what customers are told; null where they are told nothing of it. */
  standing: Standing | null;
};

type PilePlan = {
  name: PileName;
  needs: Ability;
  href: string;
  one: string;
  many: string;
  /** What customers are told of how long this takes. */
  told?: keyof Promises;
};

/** In the order of urgency: people who wait for a decision, then parcels by how near they are to going, then the rest. */
const PLANS: readonly PilePlan[] = [
  {
    name: "orders_to_approve",
    needs: "manage_orders",
    href: "/staff/orders?status=awaiting_approval",
    one: "order to approve",
    many: "orders to approve",
    told: "lookedAtDays",
  },
  {
    name: "requests_in_review",
    needs: "review_free_copies",
    href: "/staff/free-copies",
    one: "request for free copies to decide",
    many: "requests for free copies to decide",
    told: "lookedAtDays",
  },
  {
    name: "requests_in_flood",
    needs: "review_free_copies",
    href: "/staff/free-copies/floods",
    one: "request that came with a flood",
    many: "requests that came with a flood",
  },
  {
    name: "invoices_overdue",
    needs: "manage_orders",
    href: "/staff/invoices?show=overdue",
    one: "invoice overdue",
    many: "invoices overdue",
  },
  {
    name: "emails_parked",
    needs: "manage_orders",
    href: "/staff/outbox?show=parked",
    one: "email that could not be sent",
    many: "emails that could not be sent",
  },
  {
    name: "mine",
    needs: "fulfil",
    href: "/staff/fulfilment?show=mine",
    one: "parcel in your hands to pack",
    many: "parcels in your hands to pack",
  },
  {
    name: "left_over",
    needs: "fulfil",
    href: "/staff/fulfilment?show=colleagues",
    one: "parcel that a colleague left alone for two hours",
    many: "parcels that colleagues left alone for two hours",
  },
  {
    name: "packed",
    needs: "fulfil",
    href: "/staff/fulfilment?show=packed",
    one: "packed parcel to dispatch",
    many: "packed parcels to dispatch",
  },
  {
    name: "queued",
    needs: "fulfil",
    href: "/staff/fulfilment?show=queue",
    one: "parcel to pack",
    many: "parcels to pack",
    told: "postedDays",
  },
  {
    name: "quote_enquiries",
    needs: "manage_orders",
    href: "/staff/enquiries",
    one: "quote to write",
    many: "quotes to write",
    told: "lookedAtDays",
  },
  {
    name: "training_enquiries",
    needs: "manage_training",
    href: "/staff/training",
    one: "training enquiry to answer",
    many: "training enquiries to answer",
    told: "lookedAtDays",
  },
  {
    name: "bookings_asked",
    needs: "manage_training",
    href: "/staff/training#asked",
    one: "booker who wrote about a training",
    many: "bookers who wrote about a training",
  },
  {
    name: "days_to_write_down",
    needs: "manage_training",
    href: "/staff/training#over",
    one: "training is over: write down who came",
    many: "trainings are over: write down who came",
  },
  {
    name: "actions_overdue",
    needs: "manage_training",
    href: "/staff/training/enquiries?overdue=yes",
    one: "next step with an enquiry is overdue",
    many: "next steps with enquiries are overdue",
  },
  {
    name: "low_stock",
    needs: "manage_stock",
    href: "/staff/stock",
    one: "title is running low",
    many: "titles are running low",
  },
  {
    name: "old_edition",
    needs: "manage_stock",
    href: "/staff/stock/editions",
    one: "parcel of an old edition: choose what becomes of it",
    many: "parcels of an old edition: choose what becomes of them",
  },
  {
    name: "held",
    needs: "fulfil",
    href: "/staff/fulfilment?show=held",
    one: "parcel on hold",
    many: "parcels on hold",
  },
  {
    name: "awaiting_stock",
    needs: "fulfil",
    href: "/staff/fulfilment?show=waiting",
    one: "parcel waiting for copies",
    many: "parcels waiting for copies",
    told: "postedDays",
  },
];

/** The piles of work that this colleague can act on and that are not empty, most urgent first. */
export function pilesFor(
  by: Pick<StaffMember, "role">,
  { piles, lowStock }: WaitingWork,
  promises: Promises,
  now: Date,
): PileToShow[] {
  const standing = (oldest: Date | null, told: keyof Promises | undefined) =>
    oldest && told ? standingOf(oldest, promises[told], now) : null;
  const notes = notesOf(piles, lowStock);
  // What is of an old edition is held: nothing is said twice.
  const isSaid = (name: PileName) => name === "held" && piles.held.count === piles.old_edition.count;
  return PLANS.filter(({ name, needs }) => may(by, needs) && piles[name].count > 0 && !isSaid(name)).map(
    ({ name, href, one, many, told }) => ({
      ...piles[name],
      standing: standing(piles[name].oldest, told),
      name,
      href,
      words: piles[name].count === 1 ? one : many,
      note: notes[name] ?? null,
    }),
  );
}

function notesOf(
  { requests_answered: answered, old_edition: old }: WaitingWork["piles"],
  lowStock: WaitingWork["lowStock"],
): { [Name in PileName]?: string } {
  const low = lowStock.map(({ title, line }) => `${title}: fewer than ${copiesInWords(line)} left`);
  return {
    ...(answered.count > 0 && { requests_in_review: `${answered.count} with an answer to a question` }),
    ...(old.count > 0 && { held: `${old.count} of an old edition among them` }),
    low_stock: low.join("; "),
  };
}
