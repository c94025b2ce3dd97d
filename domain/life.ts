/** State × event → state. A pair that is not listed cannot happen. */
export type Life<State extends string, Event extends string> = Record<State, Partial<Record<Event, State>>>;

/** The state that `event` leads to from `state`, or null where the life has no such step. */
export function nextState<State extends string, Event extends string>(
  life: Life<State, Event>,
  state: State,
  event: Event,
): State | null {
  return life[state][event] ?? null;
}

/** The states from which `event` can happen: what an `UPDATE … WHERE status IN (…)` may touch. */
export function statesBefore<State extends string, Event extends string>(
  life: Life<State, Event>,
  event: Event,
): State[] {
  return (Object.keys(life) as State[]).filter((state) => life[state][event] !== undefined);
}

/** True where nothing can happen any more. */
export function isFinal<State extends string, Event extends string>(life: Life<State, Event>, state: State): boolean {
  return Object.keys(life[state]).length === 0;
}
