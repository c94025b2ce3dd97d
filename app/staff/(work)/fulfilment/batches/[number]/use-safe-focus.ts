import { useEffect, useRef } from "react";

/**
 * Leads the focus to the scan field when the button that was pressed by keyboard is gone: Enter, pressed once more, then
 * does nothing. A tap leaves it where it is, because the keyboard of a tablet would come up.
 */
export function useSafeFocus(): void {
  const isByKey = useRef(false);
  useEffect(() => {
    // A press by keyboard is a click without a place in a row of clicks.
    function notePress({ detail }: MouseEvent) {
      isByKey.current = detail === 0;
    }
    document.addEventListener("click", notePress, true);
    return () => document.removeEventListener("click", notePress, true);
  }, []);
  // After whatever is shown anew: any of it may have taken the button away.
  useEffect(() => {
    if (isByKey.current && document.activeElement === document.body) document.getElementById("scan")?.focus();
  });
}
