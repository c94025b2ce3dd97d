import { SelectField } from "#app/_forms/select-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { ORDER_WORDS, PARCEL_WORDS, REQUEST_WORDS } from "#app/staff/_work/status-words.tsx";
import { SEARCH_KINDS, SEARCH_STATUSES, type SearchKind } from "#use-cases/search/search-filter.ts";
import { QUOTE_WORDS } from "../quotes/quote-status.tsx";
import { searchAction } from "./actions.ts";
import type { Asked } from "./asked.ts";

const KINDS: Record<SearchKind, string> = {
  order: "Orders",
  request: "Free-copy requests",
  quote: "Quotes",
  parcel: "With a parcel",
};
const WORDS = { ...QUOTE_WORDS, ...PARCEL_WORDS, ...REQUEST_WORDS, ...ORDER_WORDS, held: { label: "On hold" } };

/** What is looked for, and what it is kept to. It is posted, so that the address that it leads to holds no name. */
export function SearchForm({ asked: { q, filter, isNoDay } }: { asked: Asked }) {
  return (
    <search>
      <form action={searchAction} className="work-search">
        <div className="work-search-words">
          <TextField
            name="q"
            type="search"
            label="Words, numbers or a postcode"
            hint="Beginnings are enough: “harb serv” finds Harbour Drugs Service."
            defaultValue={q}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <SelectField
          name="kind"
          label="Kind"
          blank="All kinds"
          defaultValue={filter.kind ?? ""}
          options={SEARCH_KINDS.map((kind) => ({ value: kind, label: KINDS[kind] }))}
        />
        <SelectField
          name="status"
          label="State"
          blank="All states"
          defaultValue={filter.status ?? ""}
          options={SEARCH_STATUSES.map((status) => ({ value: status, label: WORDS[status].label }))}
        />
        <TextField
          name="since"
          type="date"
          label="Made since"
          width="medium"
          defaultValue={filter.since ?? ""}
          error={isNoDay ? "Give a day, such as 2026-11-25" : undefined}
        />
        <button type="submit" className="button">
          Search
        </button>
      </form>
    </search>
  );
}
