/** Tables whose unfinished rows are work, and need no job beside them; and what of a row its work needs. */
export type RowData = {
  provider_event: { id: string; provider: "stripe" | "resend"; type: string; objectId: string; receivedAt: Date };
  outbox_email: { id: string };
};

export type RowQueueName = keyof RowData;

/** So long a row is nobody else's once it was taken. What a killed process had in hand is taken again after it. */
export const ROW_IN_HAND_SECONDS = 90;

export type RowQueue<Name extends RowQueueName> = {
  /** Takes up to so many rows that are due, the longest due first, each for `ROW_IN_HAND_SECONDS`. */
  take(most: number): Promise<RowData[Name][]>;
  /** Does what a row asks for. It may run twice for one row, and writes into the row when it is to be tried again. */
  work(row: RowData[Name]): Promise<void>;
  /** Rows in hand at once, in each process. */
  atOnce: number;
  /** Rows a second at most, of each process. */
  pace?: number;
};

export type RowQueues = { [Name in RowQueueName]: RowQueue<Name> };
