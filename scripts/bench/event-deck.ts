import type Stripe from "stripe";

/** What is told of in turn, as often of each. */
const KINDS = [
  /^checkout\./,
  /^invoice\.(?!created|updated|sent)/,
  /^(refund\.|charge\.refunded)/,
  /^credit_note\./,
  /^charge\.dispute\./,
];

const REPEATED = 0.1;
const PLACE_OF_ID = "evt_place_of_the_id";

export type Dealt = { id: string; body: string };

/** Deals events of mixed kinds about objects that exist: each with an id of its own, but for a tenth that came before. */
export class EventDeck {
  readonly dealt: Dealt[] = [];
  readonly #kinds: string[][];
  #turn = 0;

  constructor(events: readonly Stripe.Event[]) {
    const bodies = (kind: RegExp) =>
      events.filter(({ type }) => kind.test(type)).map((event) => JSON.stringify({ ...event, id: PLACE_OF_ID }));
    this.#kinds = KINDS.map(bodies);
    const missing = KINDS.filter((_, place) => this.#kinds[place]?.length === 0);
    if (missing.length > 0) throw new Error(`there are no events of ${missing.join(", ")}`);
  }

  next(): Dealt {
    if (this.dealt.length > 0 && Math.random() < REPEATED) return pick(this.dealt);
    const bodies = this.#kinds[this.#turn % KINDS.length] ?? [];
    this.#turn += 1;
    const id = `evt_bench_${this.#turn}`;
    const made = { id, body: pick(bodies).replace(PLACE_OF_ID, id) };
    this.dealt.push(made);
    return made;
  }
}

function pick<Each>(list: readonly Each[]): Each {
  return list[Math.floor(Math.random() * list.length)] as Each;
}
