/** Tables whose unfinished rows are work, and need no job beside them; and what of a row its work needs. */
export type RowData = {
  provider_event: {
    id: string;
    provider: "stripe" | "resend";
    type: string;
    objectId: string;
    receivedAt: Date;
    /** By the database's clock: whoever works it begins later. */
    takenAt: Date;
  };
  outbox_email: { id: string };
};

export type RowQueueName = keyof RowData;

/** So long a row is nobody else's once it was taken. What a killed process had in hand is taken again after it. */
export const ROW_IN_HAND_SECONDS = 90;

export type RowQueue<Name extends RowQueueName> = {
  /**
   * Takes up to so many rows that are due, the longest due first, each for `ROW_IN_HAND_SECONDS`; none that is about one of
   * `leftAlone`, and no two about the same.
   */
  take(most: number, leftAlone?: readonly string[]): Promise<RowData[Name][]>;
  /** Does what a row asks for. It may run twice for one row, and writes into the row when it is to be tried again. */
  work(row: RowData[Name]): Promise<void>;
  /** What a row is about, where several may be about the same: those are worked one after another, and a second apart. */
  about?(row: RowData[Name]): string | null;
  /** Rows in hand at once, in each process. */
  atOnce: number;
  /** Rows a second at most, of each process. */
  pace?: number;
  /** Rows a second that are looked for while more than `FLOOD_PER_SECOND` arrive: who brings them goes first. */
  paceInFlood?: number;
};

export type RowQueues = { [Name in RowQueueName]: RowQueue<Name> };
