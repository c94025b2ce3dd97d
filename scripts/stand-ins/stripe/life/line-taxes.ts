import { missingParam } from "../api/problem.ts";
import type { TaxRateRecord } from "../customer-records.ts";
import type { LineTax } from "../invoice-records.ts";
import type { World } from "../world.ts";

/** The tax rates that a parameter names. Throws for one that does not exist. */
export function taxRatesGiven(world: World, ids: string[], param: string): TaxRateRecord[] {
  return ids.map((id, index) => {
    const rate = world.store.get("tax_rate", id);
    if (rate === undefined) throw missingParam("tax rate", id, `${param}[${index}]`);
    return rate;
  });
}

/** The tax of a line of `amount` pence: inside the amount where a rate is inclusive, else on top of it. */
export function taxesOf(amount: number, rates: TaxRateRecord[]): LineTax[] {
  const inside = rates.filter(({ inclusive }) => inclusive).reduce((sum, rate) => sum + tenThousandths(rate), 0);
  const inclusive = rates.map((rate) =>
    rate.inclusive ? Math.round((amount * tenThousandths(rate)) / (1_000_000 + inside)) : 0,
  );
  const taxable = amount - inclusive.reduce((sum, tax) => sum + tax, 0);
  return rates.map((rate, index) => ({
    rateId: rate.id,
    inclusive: rate.inclusive,
    amount: rate.inclusive ? (inclusive[index] ?? 0) : Math.round((taxable * tenThousandths(rate)) / 1_000_000),
    taxable,
  }));
}

/** Ten thousandths of a per cent, so that nothing is lost to fractions. */
function tenThousandths({ percentage }: TaxRateRecord): number {
  return Math.round(percentage * 10_000);
}
