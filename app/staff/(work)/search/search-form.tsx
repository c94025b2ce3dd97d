import { SelectField } from "#app/_forms/select-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import {
  BOOKING_WORDS,
  ENQUIRY_WORDS,
  OFFER_WORDS,
  ORDER_WORDS,
  PARCEL_WORDS,
  REQUEST_WORDS,
  SEATS_WORDS,
} from "#app/staff/_work/status-words.tsx";
import { SEARCH_STATUSES, type SearchKind, type SearchStatus } from "#use-cases/search/kinds.ts";
import { searchAction } from "./actions.ts";
import type { Asked } from "./asked.ts";

const KINDS: Record<SearchKind, string> = {
  order: "Orders",
  request: "Free-copy requests",
  quote: "Quotes",
  enquiry: "Enquiries about copies",
  training: "Training",
  parcel: "With a parcel",
};
/** What is held is a parcel: seats are that for half an hour, while somebody pays. */
const HELD = { held: { label: "On hold" } };
const { held: _toBePaid, ...SEATS } = SEATS_WORDS;

/** The states of each kind, as one word for each. */
const WORDS: Record<SearchKind, Partial<Record<SearchStatus, { label: string }>>> = {
  order: ORDER_WORDS,
  request: REQUEST_WORDS,
  quote: OFFER_WORDS,
  enquiry: ENQUIRY_WORDS,
  training: { ...ENQUIRY_WORDS, ...SEATS, ...OFFER_WORDS, ...BOOKING_WORDS },
  parcel: { ...PARCEL_WORDS, ...HELD },
};

type SearchFormProps = { asked: Asked; kinds: readonly SearchKind[] };

/** What is looked for among these kinds, and what it is kept to. It is posted, so that the address that it leads to holds no name. */
export function SearchForm({ asked: { q, filter, isNoDay }, kinds }: SearchFormProps) {
  const words: Partial<Record<SearchStatus, { label: string }>> = Object.assign(
    {},
    ...kinds.map((kind) => WORDS[kind]),
  );
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
          options={kinds.map((kind) => ({ value: kind, label: KINDS[kind] }))}
        />
        <SelectField
          name="status"
          label="State"
          blank="All states"
          defaultValue={filter.status ?? ""}
          options={SEARCH_STATUSES.flatMap((status) => {
            const label = words[status]?.label;
            return label === undefined ? [] : [{ value: status, label }];
          })}
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
