import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { whenSpanText } from "#app/_components/when-text.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { inDigits } from "#domain/digits.ts";
import { type FloodWish, floodQuery, readFlood } from "#domain/free-copies/flood-wish.ts";
import { previewFlood } from "#use-cases/free-copies/flood-queries.ts";
import { KIND_WORDS, networkInWords } from "../../sign-words.ts";
import { DeclineFloodForm } from "./decline-flood-form.tsx";
import { FloodRequests } from "./flood-requests.tsx";
import { Narrower } from "./narrower.tsx";

export const metadata: Metadata = { title: "Decline a flood" };

/** `?network=…&from=…&to=…&kind=…`: what would be declined, what would stay, and the button that does it. */
export default async function DeclineFloodPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("review_free_copies");
  const query = await searchParams;
  const said = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, oneOf(value)]));
  const wish = readFlood(said) ?? redirect("/staff/free-copies/floods");
  const preview = await previewFlood(wish);
  const { declined, spared, firstDeclined, firstSpared } = preview;
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/free-copies/floods" to="Floods" />}
        title="Decline a flood"
        lead={`${networkInWords(wish.network)}, ${whenSpanText(wish.from, wish.to)}`}
      />
      <div className="work-columns">
        <section>
          <Which wish={wish} />
          {declined > 0 ? (
            <DeclineFloodForm id={randomUUID()} query={floodQuery(wish)} preview={preview} />
          ) : (
            <EmptyState title="Nothing would be declined." />
          )}
        </section>
        <Narrower wish={wish} byHour={preview.byHour} />
      </div>
      <FloodRequests title={`Would stay as they are: ${inDigits(spared)}`} rows={firstSpared} all={spared} />
      <FloodRequests title={`Would be declined: ${inDigits(declined)}`} rows={firstDeclined} all={declined} />
    </>
  );
}

const HINTS = {
  machine_like:
    "A hidden field filled in, sent within moments, or not with a form of ours. What a person may have sent stays.",
  without_work: "Everybody whose browser did the form’s work stays. Somebody without JavaScript would be declined.",
  all: "Look through the list below first.",
};

function Which({ wish }: { wish: FloodWish }) {
  const { kind, ...flood } = wish;
  const options = (["machine_like", "without_work", "all"] as const).map((value) => {
    return { value, label: KIND_WORDS[value], hint: HINTS[value] };
  });
  return (
    <form className="work-form" action="/staff/free-copies/floods/decline">
      {Object.entries(floodQuery(flood)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup name="kind" label="Which of them?" options={options} defaultValue={kind} />
      <SubmitButton variant="secondary" pendingLabel="Looking…">
        Show
      </SubmitButton>
    </form>
  );
}
