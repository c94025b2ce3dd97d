import { whenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { KnownPriceList } from "#use-cases/prices/queries.ts";
import { withdrawPriceListAction } from "./actions.ts";
import { ListTable } from "./list-table.tsx";

/** The price lists that have not begun, each with the button that takes it back. Nothing when there is none. */
export function ListsToCome({ lists, sku }: { lists: readonly KnownPriceList[]; sku: string }) {
  if (lists.length === 0) return null;
  return (
    <section className="work-section">
      <h2>To come</h2>
      {lists.map((list) => {
        const from = whenText(list.validFrom, "date_and_time");
        return (
          <div key={list.id} className="work-section">
            <h3>From {from}</h3>
            <ListTable list={list} caption={`The prices from ${from}`} />
            <form action={withdrawPriceListAction} className="work-form">
              <input type="hidden" name="id" value={list.id} />
              <input type="hidden" name="sku" value={sku} />
              <SubmitButton variant="quiet" aria-label={`Withdraw this list, from ${from}`}>
                Withdraw this list
              </SubmitButton>
            </form>
          </div>
        );
      })}
    </section>
  );
}
