import { LeaveAtOnce } from "./leave-at-once.tsx";
import style from "./leave-page.module.css";

/** A page that most people open, and that says nothing of whoever has it on their screen. */
const NEUTRAL_PAGE = "https://www.bbc.co.uk/weather";

/**
 * A way out of pages that somebody beside you should not see: a link in reach wherever one has scrolled to. Without a script it is a
 * plain link, which tells the other page nothing of where its reader was; with one, what was typed is cleared first.
 */
export function LeavePage() {
  return (
    <>
      <div className={style.bar}>
        <a
          className={`button ${style.leave}`}
          href={NEUTRAL_PAGE}
          rel="noreferrer"
          data-leave=""
          aria-describedby="leave-how"
        >
          Leave this page
        </a>
      </div>
      <p id="leave-how" className={`soft ${style.how}`}>
        “Leave this page” opens a weather page at once.{" "}
        <span className={style.keys}>
          Where scripts run, pressing Shift three times does the same, and what you typed is cleared.{" "}
        </span>
        Your browser’s history still shows that you were here.
      </p>
      <LeaveAtOnce to={NEUTRAL_PAGE} />
    </>
  );
}
