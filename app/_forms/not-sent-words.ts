// Said above a form that was not answered.
export const NOT_SENT = "Nothing was sent. You seem to be offline. Try again when you are connected.";
export const CONNECTION_LOST =
  "The connection was lost, so we cannot say whether this arrived. Try again when you are connected.";
export const OUR_FAULT =
  "Something went wrong here, and we cannot say whether this arrived. It is our fault, not yours. Wait a moment, then send it again: we will not take it twice.";
export const RENEWED =
  "Nothing was sent: our website was renewed since you opened this page. Copy what you want to keep, load the page again, and send it from there.";
