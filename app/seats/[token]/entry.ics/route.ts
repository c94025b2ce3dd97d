import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { seatsFile } from "#use-cases/training/seats-file.ts";

type Context = { params: Promise<{ token: string }> };

/** Booked seats as an entry for a calendar. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const file = await seatsFile(token, new Date());
  if (file === null) return refuseUnknownLink();
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="booking.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
