import { calendarFile } from "#app/_http/calendar-file.ts";
import { seatsFile } from "#use-cases/training/seats-file.ts";

type Context = { params: Promise<{ token: string }> };

/** Booked seats as an entry for a calendar. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return calendarFile(await seatsFile((await context.params).token, new Date()));
}
