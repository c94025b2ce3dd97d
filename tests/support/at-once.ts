import { inLanes as piecesInLanes } from "#use-cases/reconciling/in-lanes.ts";

/** Does the same thing many times at once. */
export function atOnce<Value>(times: number, work: (place: number) => Promise<Value>): Promise<Value[]> {
  return Promise.all(Array.from({ length: times }, (_, place) => work(place)));
}

/** Does everything, so many at a time. One that fails ends its lane; the others go on, and then it is thrown. */
export function inLanes(lanes: number, work: readonly (() => Promise<unknown>)[]): Promise<void> {
  return piecesInLanes(lanes, work, async (each) => void (await each()));
}

/** In an order of chance. */
export function shuffled<Each>(list: readonly Each[]): Each[] {
  return list
    .map((each) => ({ each, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

/** `all` of what a promise asks for at full scale, a tenth (or another `part`) of it otherwise. */
export function scaled(all: number, part = 10): number {
  return process.env.TEST_SCALE === "full" ? all : Math.max(1, Math.ceil(all / part));
}
