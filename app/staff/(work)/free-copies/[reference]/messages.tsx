import { whenText } from "#app/_components/when-text.tsx";
import type { RequestInDetail } from "#use-cases/free-copies/review-queries.ts";

/** What was said so far, oldest first; nothing when nobody said anything. */
export function Messages({ messages }: { messages: RequestInDetail["messages"] }) {
  if (messages.length === 0) return null;
  return (
    <>
      <h2>Said so far</h2>
      {messages.map((message, place) => (
        <div key={place} className="work-said">
          <strong>
            {message.direction === "from_customer" ? "Whoever asked" : (message.staffName ?? "A colleague")}
          </strong>
          , {whenText(message.at, "short_with_time")}
          {"\n"}
          {message.body}
        </div>
      ))}
    </>
  );
}
