import { DataTable } from "#app/_components/data-table.tsx";
import { PLACES } from "#domain/reports/copies-figures.ts";
import { isNamed, toldWords } from "#domain/reports/copies-rows.ts";
import type { Told } from "#domain/reports/small-numbers.ts";
import type { CopiesReport } from "#use-cases/reports/copies.ts";

type Row = { name: string; ordered: string; free: string; training: string };

/** Copies by region of the quarters that the period has whole. */
export function CopiesByRegion({ places }: { places: CopiesReport["places"] }) {
  return (
    <section className="work-section">
      <h2>By region</h2>
      {places ? (
        <Regions {...places} />
      ) : (
        <p>{`Regions are told of from a whole quarter on, such as April to June. ${WHY}`}</p>
      )}
    </section>
  );
}

const WHY =
  "Reports that overlap are then made of the same parts, and nobody can find by comparing them where a single parcel went.";

function Regions({ quarters, copies }: NonNullable<CopiesReport["places"]>) {
  const { ordered, free, training } = copies;
  const words = (told: Told) => toldWords(told, quarters.length);
  const rows: Row[] = PLACES.filter((place) => isNamed(copies, place)).map((place) => ({
    name: place,
    ordered: words(ordered.told[place]),
    free: words(free.told[place]),
    training: words(training.told[place]),
  }));
  if (ordered.together + free.together + training.together > 0)
    rows.push({
      name: "Regions with too few, together",
      ordered: words(ordered.together),
      free: words(free.together),
      training: words(training.together),
    });
  return (
    <>
      <p>
        {`By the first letters of the postcode${quarters.length > 1 ? ", added up from quarters" : ""}. A region to which fewer than 5 parcels of a kind went in a quarter is in the last row, for that quarter; where one of these could still be made out, another region is in it as well.`}
      </p>
      <DataTable
        caption="Copies sent, by region"
        columns={[
          { key: "region", label: "Region", cell: ({ name }: Row) => name },
          { key: "ordered", label: "Ordered", align: "end", cell: (row: Row) => row.ordered },
          { key: "free", label: "Free", align: "end", cell: (row: Row) => row.free },
          { key: "training", label: "For trainings", align: "end", cell: (row: Row) => row.training },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
        isCompact
        empty={<p>Nothing was sent in these quarters.</p>}
      />
    </>
  );
}
