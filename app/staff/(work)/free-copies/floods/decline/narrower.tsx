import { whenText } from "#app/_components/when-text.tsx";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { inDigits } from "#domain/digits.ts";
import { type FloodWish, floodQuery } from "#domain/free-copies/flood-wish.ts";
import type { FloodPreview } from "#use-cases/free-copies/flood-queries.ts";

const AN_HOUR_MS = 3_600_000;
const PAGE = "/staff/free-copies/floods/decline";

/** The same flood by the hour, and the same hours from everywhere. */
export function Narrower({ wish, byHour }: { wish: FloodWish; byHour: FloodPreview["byHour"] }) {
  return (
    <section>
      <h2>By the hour</h2>
      <ul>
        {byHour.map(({ from, requests }) => (
          <li key={from.toISOString()}>
            <a href={addressOf(PAGE, floodQuery({ ...wish, ...hourWithin(wish, from) }))}>
              {whenText(from, "short_with_time")}
            </a>
            : {inDigits(requests)}
          </li>
        ))}
      </ul>
      {wish.network !== "everywhere" && (
        <p>
          <a href={addressOf(PAGE, floodQuery({ ...wish, network: "everywhere" }))}>
            All that came in this time, from everywhere
          </a>
        </p>
      )}
    </section>
  );
}

function hourWithin(wish: FloodWish, hour: Date): Pick<FloodWish, "from" | "to"> {
  const end = new Date(hour.getTime() + AN_HOUR_MS);
  return { from: hour < wish.from ? wish.from : hour, to: end > wish.to ? wish.to : end };
}
