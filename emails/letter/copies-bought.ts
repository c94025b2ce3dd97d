/** How many copies an order is of, and how many more are paid for and sent free to others, as facts beside its total. */
export function copiesBought({ copies, sponsoredCopies }: { copies: number; sponsoredCopies: number }) {
  return { Copies: copies, "Sponsored copies": sponsoredCopies > 0 ? sponsoredCopies : null };
}
