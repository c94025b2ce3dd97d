import { database } from "#adapters/database/client.ts";

type Rewound = { at: Date; historyAfter: bigint; movementsAfter: bigint };

/**
 * Lets a story happen in the past: each step runs now, through the same code as everything else, and what it wrote is
 * then moved to when it is said to have happened. For demonstration data in a database that nobody uses yet.
 */
export class Past {
  readonly #began = new Date(Date.now() - 1_000);
  readonly #steps: Rewound[] = [];

  /** Runs `work` as if at `at`. Call in the order of time. */
  async happened(at: Date, work: () => Promise<void>): Promise<void> {
    const [history, movement] = await Promise.all([
      database().historyEntry.aggregate({ _max: { id: true } }),
      database().stockMovement.aggregate({ _max: { id: true } }),
    ]);
    this.#steps.push({ at, historyAfter: history._max.id ?? 0n, movementsAfter: movement._max.id ?? 0n });
    await work();
    await this.#moveBack(at);
  }

  /** Every time that the database or a use-case took from the clock since the story began becomes `at`. */
  async #moveBack(at: Date): Promise<void> {
    const since = this.#began;
    await database().$executeRaw`
      WITH orders AS (
        UPDATE "order" SET accepted_at = CASE WHEN accepted_at > ${since} THEN ${at} ELSE accepted_at END,
               closed_at = CASE WHEN closed_at > ${since} THEN ${at} ELSE closed_at END
         WHERE greatest(accepted_at, closed_at) > ${since}),
      requests AS (
        UPDATE free_copy_request SET decided_at = CASE WHEN decided_at > ${since} THEN ${at} ELSE decided_at END,
               closed_at = CASE WHEN closed_at > ${since} THEN ${at} ELSE closed_at END,
               question_asked_at = CASE WHEN question_asked_at > ${since} THEN ${at} ELSE question_asked_at END
         WHERE greatest(decided_at, closed_at, question_asked_at) > ${since}),
      parcels AS (
        UPDATE consignment SET waiting_since = least(waiting_since, ${at}),
               claimed_at = CASE WHEN claimed_at > ${since} THEN ${at} ELSE claimed_at END,
               held_at = CASE WHEN held_at > ${since} THEN ${at} ELSE held_at END,
               packed_at = CASE WHEN packed_at > ${since} THEN ${at} ELSE packed_at END,
               dispatched_at = CASE WHEN dispatched_at > ${since} THEN ${at} ELSE dispatched_at END
         WHERE greatest(waiting_since, claimed_at, held_at, packed_at, dispatched_at) > ${since}),
      batches AS (UPDATE packing_batch SET claimed_at = ${at} WHERE claimed_at > ${since}),
      organisations AS (UPDATE organisation SET approved_at = ${at} WHERE approved_at > ${since}),
      tasks AS (UPDATE staff_task SET opened_at = ${at} WHERE opened_at > ${since}),
      people AS (UPDATE recipient SET created_at = ${at} WHERE created_at > ${since}),
      words AS (UPDATE recipient_message SET at = ${at} WHERE at > ${since}),
      forms AS (UPDATE form_submission SET posted_at = ${at} WHERE posted_at > ${since})
      UPDATE outbox_email SET status = 'sent', attempts = 1, created_at = ${at}, first_attempt_at = ${at}, sent_at = ${at}
       WHERE created_at > ${since}`;
  }

  /** Moves the ledgers too. They only grow, by triggers; those are put aside here and back again in one transaction. */
  async moveLedgersBack(): Promise<void> {
    const steps = JSON.stringify(
      this.#steps.map(({ at, historyAfter, movementsAfter }) => ({
        at,
        history: Number(historyAfter),
        movement: Number(movementsAfter),
      })),
    );
    await database().$transaction([
      database().$executeRaw`ALTER TABLE history_entry DISABLE TRIGGER history_entry_append_only`,
      database().$executeRaw`ALTER TABLE stock_movement DISABLE TRIGGER stock_movement_append_only`,
      database().$executeRaw`
        UPDATE history_entry h SET at = (
          SELECT s.at FROM jsonb_to_recordset(${steps}::jsonb) AS s(at timestamptz, history bigint)
           WHERE s.history < h.id ORDER BY s.history DESC, s.at DESC LIMIT 1)`,
      database().$executeRaw`
        UPDATE stock_movement m SET at = (
          SELECT s.at FROM jsonb_to_recordset(${steps}::jsonb) AS s(at timestamptz, movement bigint)
           WHERE s.movement < m.id ORDER BY s.movement DESC, s.at DESC LIMIT 1)`,
      database().$executeRaw`ALTER TABLE history_entry ENABLE TRIGGER history_entry_append_only`,
      database().$executeRaw`ALTER TABLE stock_movement ENABLE TRIGGER stock_movement_append_only`,
    ]);
  }
}
