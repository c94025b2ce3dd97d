import { Age } from "#app/staff/_work/age.tsx";
import { FORMAT_WORDS, peopleWished } from "#domain/training/training-wish.ts";
import type { PipelineCard as Card } from "#use-cases/training/pipeline-queries.ts";
import { NextAction } from "./next-action.tsx";
import styles from "./pipeline.module.css";

/** One enquiry on the board: who asks, for how many, how, since when, who looks after it and what comes next. */
export function PipelineCard({ card, me, now }: { card: Card; me: string; now: Date }) {
  const { reference, receivedAt, handledBy } = card;
  return (
    <li className={styles.card}>
      <h3>
        <a href={`/staff/training/enquiries/${reference}`}>{whoAsks(card)}</a>
      </h3>
      <p className="work-minor">{wishInWords(card)}</p>
      <p className="work-minor">
        <Age since={receivedAt} now={now} /> old · {handledBy === null ? "nobody’s yet" : ownerOf(handledBy, me)}
      </p>
      <NextAction nextAction={card.nextAction} nextActionOn={card.nextActionOn} now={now} />
    </li>
  );
}

/** The organisation, or the person where there is none. */
export function whoAsks({ recipient: { organisationName, contactName } }: Pick<Card, "recipient">): string {
  return organisationName ?? contactName ?? "Forgotten";
}

export function ownerOf({ id, name }: { id: string; name: string }, me: string): string {
  return id === me ? "yours" : name;
}

/** "14 people, online". */
export function wishInWords(card: Card): string {
  const people = peopleWished(card);
  const size = people === null ? "size not said" : people === 1 ? "1 person" : `${people} people`;
  return card.format ? `${size}, ${FORMAT_WORDS[card.format].toLowerCase()}` : size;
}
