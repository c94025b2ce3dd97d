const WIDTH = 1000;

/**
 * The widths of a bar of stock, in thousandths of it. The bar is as long as what is on hand or what is wanted in all,
 * whichever is more, so that what is missing shows as empty ground.
 */
export function barParts(copies: { onHand: number; allocated: number; waiting: number }) {
  const { onHand, allocated, waiting } = copies;
  const whole = Math.max(onHand, allocated + waiting, 1);
  const share = (part: number) => Math.round((part / whole) * WIDTH);
  return { allocated: share(allocated), available: share(onHand - allocated), waiting: share(waiting) };
}
