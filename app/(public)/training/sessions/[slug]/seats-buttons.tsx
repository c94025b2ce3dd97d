import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { otherWay, type Room, type SeatsAsked, tooMany, waitingButton } from "#domain/training/seats-asked.ts";
import type { SeatsOwed } from "#domain/training/seats-owed.ts";

type SeatsButtonsProps = {
  asked: SeatsAsked;
  room: Room;
  /** Null of free places. */
  owed: SeatsOwed | null;
  cancelling: string | undefined;
  /** What is asked for follows the fields. Where it cannot, another number than the last one may be sent. */
  isFollowed: boolean;
};

/** Says what comes of sending the form for places, beside the button for it. */
export function SeatsButtons({ asked, room, owed, cancelling, isFollowed }: SeatsButtonsProps) {
  return (
    <>
      <p>
        <span aria-live="polite">{whatComes(asked, room, owed)}</span> {asked.is === "book" && cancelling}
      </p>
      <div className="actions">
        {asked.is === "wait" && (
          <SubmitButton name="wait" value="yes">
            {waitingButton(asked.seats)}
          </SubmitButton>
        )}
        {asked.is === "wait" && !isFollowed && room.left > 0 && (
          <SubmitButton variant="secondary">Book fewer</SubmitButton>
        )}
        {asked.is === "book" && <SubmitButton>{owed?.button ?? "Book"}</SubmitButton>}
        {asked.is === "too_many" && <SubmitButton>Book</SubmitButton>}
        {asked.is === "too_many" && <a href="/training/enquire">Ask about a training for your own group</a>}
      </div>
    </>
  );
}

function whatComes(asked: SeatsAsked, room: Room, owed: SeatsOwed | null): string {
  if (asked.is === "wait") return otherWay(room.left);
  if (asked.is === "too_many") return `${tooMany(room)}.`;
  return owed?.sentence ?? "Booking costs nothing.";
}
