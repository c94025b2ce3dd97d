/** Fewer parcels than this are never told of by themselves: somebody could be made out. */
export const FEWEST_TOLD = 5;

/** Copies, and the parcels that they went in. */
export type Heap = { copies: number; parcels: number };

/** A number of copies; `few`: of one to four parcels; `hidden`: kept back so that a `few` cannot be found by subtraction. */
export type Told = number | "few" | "hidden";

export const NOTHING: Heap = { copies: 0, parcels: 0 };

export function addHeaps(heaps: readonly Heap[]): Heap {
  return heaps.reduce(
    (sum, { copies, parcels }) => ({ copies: sum.copies + copies, parcels: sum.parcels + parcels }),
    NOTHING,
  );
}

export function isFew({ parcels }: Heap): boolean {
  return parcels > 0 && parcels < FEWEST_TOLD;
}

/**
 * What can be told of heaps that together make a sum which is told as well. Those of fewer than five parcels stand together;
 * where these could still be made out (too few parcels, or one copy each) the smallest of the others joins them. `together`
 * is what is told of all of them at once.
 */
export function tellHeaps<Name extends string>(
  heaps: Readonly<Record<Name, Heap>>,
): { told: Record<Name, Told>; together: number } {
  const names = (Object.keys(heaps) as Name[]).filter((name) => heaps[name].parcels > 0);
  const kept = names.filter((name) => isFew(heaps[name]));
  const others = names.filter((name) => !kept.includes(name)).sort((a, b) => heaps[a].parcels - heaps[b].parcels);
  while (kept.length > 0 && canBeMadeOut(kept.map((name) => heaps[name])) && others.length > 0) {
    const joining = others.shift();
    if (joining) kept.push(joining);
  }
  const told = {} as Record<Name, Told>;
  for (const name of Object.keys(heaps) as Name[]) {
    if (!kept.includes(name)) told[name] = heaps[name].copies;
    else told[name] = isFew(heaps[name]) ? "few" : "hidden";
  }
  return { told, together: addHeaps(kept.map((name) => heaps[name])).copies };
}

function canBeMadeOut(kept: readonly Heap[]): boolean {
  const { copies, parcels } = addHeaps(kept);
  return parcels < FEWEST_TOLD || copies <= kept.length;
}
