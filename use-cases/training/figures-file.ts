import { stringify } from "csv-stringify/sync";
import { figureRow } from "#domain/reports/training-figure-row.ts";
import { type Result, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type FiguresWish, figuresOfTraining } from "./figures.ts";

/** The figures of training as a CSV (UTF-8), a row for each month and one for all of them. Refuses `not_allowed`. */
export async function figuresFile(wish: FiguresWish, by: StaffMember): Promise<Result<string, "not_allowed">> {
  const figures = await figuresOfTraining(wish, by);
  if (!figures.ok) return figures;
  const { months, whole } = figures.value;
  const rows = [...months.map((each) => figureRow(each.month.key, each)), figureRow("All months", whole)];
  return succeed(stringify(rows, { header: true, record_delimiter: "windows", bom: true }));
}
