import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { publishSessionAction } from "./actions.ts";

export function PublishButton({ id }: { id: string }) {
  return (
    <form action={publishSessionAction}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton pendingLabel="Publishing…">Publish it</SubmitButton>
    </form>
  );
}
