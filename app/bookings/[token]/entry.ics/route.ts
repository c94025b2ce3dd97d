import { calendarFile } from "#app/_http/calendar-file.ts";
import { bookingFile } from "#use-cases/training/booking-file.ts";

type Context = { params: Promise<{ token: string }> };

/** A booking as an entry for a calendar. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return calendarFile(await bookingFile((await context.params).token, new Date()));
}
