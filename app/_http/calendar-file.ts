import { refuseUnknownLink } from "./secret-link.ts";

/** An entry for a calendar as a file, which nobody stores; where there is none, the link is refused as any other. */
export async function calendarFile(file: string | null): Promise<Response> {
  if (file === null) return refuseUnknownLink();
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="booking.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
