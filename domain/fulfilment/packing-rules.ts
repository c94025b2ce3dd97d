/** What the carrier calls a parcel's size, in Click & Drop's own words. */
export type PackageSize = "Large Letter" | "Small Parcel" | "Medium Parcel";

type Limit = { size: PackageSize; mostGrams: number; mostMm: number };

/** Royal Mail's limits; books lie flat on each other, a pile side by side when it grows too high. */
const LIMITS: readonly Limit[] = [
  { size: "Large Letter", mostGrams: 750, mostMm: 25 },
  { size: "Small Parcel", mostGrams: 2_000, mostMm: 160 },
  { size: "Medium Parcel", mostGrams: 20_000, mostMm: Number.POSITIVE_INFINITY },
];

/** What a jiffy bag or box adds, and how much of it there is to each copy. */
const PACKAGING = { grams: 30, gramsForEachCopy: 5, mm: 4 };

export type Contents = { copies: number; weightGrams: number; thicknessMm: number };

/** A package that the carrier takes: whole, packaging included. */
export type Package = { copies: number; grams: number; size: PackageSize };

/**
 * Packs what one parcel holds into as few packages as the carrier's weight limit allows, the copies spread evenly, so
 * that nobody lifts 20 kg and a single book. Lines stay in order; a line may be split.
 */
export function packInto(contents: readonly Contents[]): Package[] {
  const copies = contents.flatMap((line) => Array.from({ length: line.copies }, () => line));
  for (let count = 1; ; count += 1) {
    const packages = evenly(copies, count).map(packageOf);
    if (packages.every((each) => each !== null)) return packages;
    if (count >= copies.length) throw new Error("one copy is heavier than the carrier takes");
  }
}

function evenly<Copy>(copies: readonly Copy[], count: number): Copy[][] {
  const each = Math.ceil(copies.length / count);
  return Array.from({ length: count }, (_, place) => copies.slice(place * each, (place + 1) * each)).filter(
    (part) => part.length > 0,
  );
}

function packageOf(copies: readonly Pick<Contents, "weightGrams" | "thicknessMm">[]): Package | null {
  const grams =
    PACKAGING.grams + copies.reduce((sum, { weightGrams }) => sum + weightGrams + PACKAGING.gramsForEachCopy, 0);
  const high = PACKAGING.mm + copies.reduce((sum, { thicknessMm }) => sum + thicknessMm, 0);
  const fits = LIMITS.find(({ mostGrams, mostMm }) => grams <= mostGrams && high <= mostMm);
  return fits ? { copies: copies.length, grams, size: fits.size } : null;
}
