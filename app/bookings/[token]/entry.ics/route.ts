import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { bookingFile } from "#use-cases/training/booking-file.ts";

type Context = { params: Promise<{ token: string }> };

/** A booking as an entry for a calendar. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params;
  const file = await bookingFile(token, new Date());
  if (file === null) return refuseUnknownLink();
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="booking.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
