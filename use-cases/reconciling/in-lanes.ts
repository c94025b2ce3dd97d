/** Does each piece of work, so many at once. The first that throws ends its lane, and is thrown once the others have ended. */
export async function inLanes<Piece>(
  lanes: number,
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<void>,
): Promise<void> {
  const left = [...pieces].reverse();
  const lane = async () => {
    for (let piece = left.pop(); piece !== undefined; piece = left.pop()) await work(piece);
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const each of ended) if (each.status === "rejected") throw each.reason;
}
