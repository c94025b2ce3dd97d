import { createHash } from "node:crypto";
import { inTransaction } from "#adapters/database/transaction.ts";
import { drawSampleGuide, type SamplePart } from "./sample-guide.ts";
import { PART_ONE, PART_TWO } from "./sample-parts.ts";

/** The price list to begin with, in pence; from 500 copies on a person makes a quote. */
const TIERS = [
  { fromCopies: 1, unitPricePence: 1000 },
  { fromCopies: 10, unitPricePence: 900 },
  { fromCopies: 25, unitPricePence: 800 },
  { fromCopies: 50, unitPricePence: 700 },
  { fromCopies: 100, unitPricePence: 600 },
];

/** What every store needs to open: the guide, its prices, an empty shelf, and sample files to download. */
export async function seedBase(): Promise<{ publicationId: string }> {
  const files = await Promise.all([
    guideFile("part-one", "What to expect from a drug treatment service, and how to advocate.", PART_ONE, 1),
    guideFile("part-two", "Strategies for common treatment issues, and template letters.", PART_TWO, 2),
  ]);
  return inTransaction(async (tx) => {
    const { id: publicationId } = await tx.publication.create({
      // Weight and thickness are guesses until a copy has been on the scales: they only choose the size of the parcel.
      data: { sku: "advocacy-guide", title: "Advocacy Guide", weightGrams: 420, thicknessMm: 9 },
      select: { id: true },
    });
    await tx.priceList.create({
      data: { publicationId, validFrom: new Date("2026-01-01"), quoteFromCopies: 500, tiers: { create: TIERS } },
    });
    await tx.stockLevel.create({ data: { publicationId } });
    await tx.guideFile.createMany({ data: files });
    return { publicationId };
  });
}

async function guideFile(slug: string, description: string, part: SamplePart, position: number) {
  const content = Uint8Array.from(await drawSampleGuide(part));
  return {
    slug,
    title: part.name,
    description,
    edition: "sample",
    mediaType: "application/pdf",
    sizeBytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    isSample: true,
    position,
    content,
  };
}
