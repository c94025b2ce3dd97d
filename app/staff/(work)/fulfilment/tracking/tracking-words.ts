import type { UnreadLine } from "#domain/fulfilment/tracking-lines.ts";
import type { TrackingMatch } from "#use-cases/fulfilment/take-in-tracking.ts";

/** What is said of a line before it is taken in, and after. */
export function matchWords(is: TrackingMatch["is"], isDone: boolean): string {
  switch (is) {
    case "ready":
      return isDone ? "Dispatched now" : "Will be dispatched";
    case "done":
      return "Dispatched already, with this number";
    case "sent_otherwise":
      return "Dispatched already, with another number: left as it is";
    case "adds_number":
      return isDone ? "Dispatched already: its number is added" : "Dispatched already: its number will be added";
    case "came_back":
      return "It came back to us: left as it is";
    case "not_packed":
      return "Not packed yet: left as it is";
    case "held":
      return "On hold: left as it is";
    case "with_colleague":
      return "In a colleague’s hands: left as it is";
    case "no_such_parcel":
      return "There is no parcel of this code";
  }
}

/** "12 parcels will be dispatched, 3 more get their number, 2 lines change nothing." */
export function sumWords(matches: readonly TrackingMatch[], isDone: boolean): string {
  const ready = matches.filter(({ is }) => is === "ready").length;
  const added = matches.filter(({ is }) => is === "adds_number").length;
  const rest = matches.length - ready - added;
  const parcels = ready === 1 ? "1 parcel" : `${ready} parcels`;
  const went = isDone ? (ready === 1 ? "was dispatched" : "were dispatched") : "will be dispatched";
  const others = rest === 0 ? "" : `, ${rest === 1 ? "1 line changes" : `${rest} lines change`} nothing`;
  return `${parcels} ${went}${addedWords(added, isDone)}${others}.`;
}

function addedWords(added: number, isDone: boolean): string {
  if (added === 0) return "";
  const get = isDone ? "got" : added === 1 ? "gets" : "get";
  return added === 1 ? `, 1 sent before ${get} its number` : `, ${added} sent before ${get} their numbers`;
}

/** What the button of the preview says; null where there is nothing for it to do. */
export function confirmWords(matches: readonly TrackingMatch[]): string | null {
  const isThere = (wanted: TrackingMatch["is"]) => matches.some(({ is }) => is === wanted);
  if (isThere("ready")) return isThere("adds_number") ? "Dispatch and add the numbers" : "Dispatch these parcels";
  return isThere("adds_number") ? "Add these numbers" : null;
}

/** The number that the customer is told; and that there are more, where a parcel went in several packages. */
export function numberWords({ trackingNumber, moreNumbers }: TrackingMatch): string {
  if (moreNumbers === 0) return trackingNumber;
  return `${trackingNumber} (${moreNumbers === 1 ? "one more number is" : `${moreNumbers} more numbers are`} left out)`;
}

const LACKS: Record<UnreadLine["lacks"], string> = {
  code: "No parcel’s code could be found in",
  number: "No tracking number could be found in",
  both: "No parcel’s code and no tracking number could be found in",
};

/** "No tracking number could be found in lines 2, 5.": a sentence for each thing that lines lack. */
export function unreadWords(unread: readonly UnreadLine[]): string[] {
  return (["code", "number", "both"] as const).flatMap((lacks) => {
    const lines = unread.filter((each) => each.lacks === lacks).map(({ line }) => line);
    if (lines.length === 0) return [];
    const named = lines.slice(0, 20).join(", ") + (lines.length > 20 ? " and more" : "");
    return [`${LACKS[lacks]} ${lines.length === 1 ? "line" : "lines"} ${named}.`];
  });
}
