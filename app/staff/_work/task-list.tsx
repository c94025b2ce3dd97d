import { whenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { taskWords } from "#domain/staff/task-words.ts";
import type { Sayings } from "./said-notice.tsx";
import { resolveTaskAction } from "./task-actions.ts";

export type OpenTask = {
  id: string;
  kind: string;
  details: unknown;
  openedAt: Date;
  orderReference?: string | null;
};

/** What the pages that hold a list of tasks may say after a press of its button. */
export const TASK_SAYINGS: Sayings = {
  done: { task_done: "Marked as done." },
  notDone: {
    task_not_open: "A colleague has marked this as done already.",
    task_not_allowed: "You may not mark this as done.",
  },
};

/** What only a person can decide, oldest first, each with what to do about it. */
export function TaskList({ tasks, from }: { tasks: readonly OpenTask[]; from: string }) {
  return (
    <ul className="work-tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <Task task={task} />
          <DoneButton task={task} from={from} />
        </li>
      ))}
    </ul>
  );
}

function DoneButton({ task, from }: { task: OpenTask; from: string }) {
  const { title, done = "Done" } = taskWords(task.kind, task.details);
  return (
    <form action={resolveTaskAction}>
      <input type="hidden" name="id" value={task.id} />
      <input type="hidden" name="from" value={from} />
      <SubmitButton variant="secondary" pendingLabel="Saving…" aria-label={`${done}: ${title}`}>
        {done}
      </SubmitButton>
    </form>
  );
}

function Task({ task }: { task: OpenTask }) {
  const { title, whatToDo } = taskWords(task.kind, task.details);
  return (
    <div>
      <p className="work-task-title">{title}</p>
      <p>{whatToDo}</p>
      <p className="work-minor">
        {task.orderReference && (
          <>
            <a href={`/staff/orders/${task.orderReference}`}>{task.orderReference}</a> ·{" "}
          </>
        )}
        since {whenText(task.openedAt, "short_with_time")}
      </p>
    </div>
  );
}
