/** The address of a month or week of the calendar, of one trainer or of all. */
export function addressOf(view: "month" | "week", at: string, trainer: string | null): string {
  return `/staff/calendar?${new URLSearchParams({ [view]: at, ...(trainer && { trainer }) })}`;
}
