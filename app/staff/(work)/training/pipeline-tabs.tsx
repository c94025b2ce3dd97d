import { ButtonLink } from "#app/_components/button-link.tsx";
import { Tabs } from "#app/staff/_work/tabs.tsx";

const LIST = "/staff/training/enquiries";

/** The ways to look at enquiries about training. */
export function PipelineTabs({ current }: { current: "board" | "list" | "over" }) {
  const tabs = [
    { href: "/staff/training", label: "Board", isCurrent: current === "board" },
    { href: LIST, label: "List", isCurrent: current === "list" },
    { href: `${LIST}?state=over`, label: "Declined and closed", isCurrent: current === "over" },
  ];
  return <Tabs label="Enquiries about training" tabs={tabs} />;
}

/** The ways to the other parts of training. */
export function TrainingDoors() {
  return (
    <>
      <ButtonLink href="/staff/calendar" variant="secondary">
        Calendar
      </ButtonLink>
      <ButtonLink href="/staff/training/sessions" variant="secondary">
        Open sessions
      </ButtonLink>
      <ButtonLink href="/staff/training/trainers" variant="secondary">
        Trainers
      </ButtonLink>
      <ButtonLink href="/staff/settings/training" variant="secondary">
        Rules
      </ButtonLink>
    </>
  );
}
