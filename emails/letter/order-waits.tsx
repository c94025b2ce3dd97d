import { Paragraph } from "./parts.tsx";

/** Of an order for which there are too few copies: what it waits for, and what its customer can do. No day is promised. */
export function OrderWaits() {
  return (
    <Paragraph>
      We have too few copies for it now: it waits until more are printed, and we do not know the day yet. Its place in
      the queue is kept, and we pack it as soon as they are here. If that takes too long for you, you can cancel it on
      its page, or ask us.
    </Paragraph>
  );
}
