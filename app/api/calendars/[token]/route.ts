import { slowDownGuessing } from "#app/_http/secret-link.ts";
import { type CalendarFeed, calendarFeed } from "#use-cases/training/calendar-feed.ts";

type Context = { params: Promise<{ token: string }> };

/** The calendar behind a secret address, for programs that subscribe to it. What has not changed is not sent again. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const feed = await calendarFeed((await context.params).token, new Date());
  if (feed.is === "calendar") return answer(feed, request.headers.get("if-none-match"));
  if (feed.is === "too_many_tries") {
    const headers = { ...PRIVATE, "Retry-After": String(feed.retryAfterSeconds) };
    return new Response("This calendar was fetched too often just now.", { status: 429, headers });
  }
  await slowDownGuessing();
  return new Response("There is no such calendar.", { status: 404, headers: PRIVATE });
}

/** Kept by whoever subscribed, and asked for anew each time; by nobody else. */
const PRIVATE = { "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex, nofollow" };

function answer({ text, tag }: Extract<CalendarFeed, { is: "calendar" }>, known: string | null): Response {
  const headers = { ...PRIVATE, ETag: tag, "X-Content-Type-Options": "nosniff" };
  const isKnown = known?.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
  if (isKnown) return new Response(null, { status: 304, headers });
  const type = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="calendar.ics"',
  };
  return new Response(text, { headers: { ...headers, ...type } });
}
