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

const DOORS = [
  { href: "/staff/calendar", label: "Calendar" },
  { href: "/staff/training/sessions", label: "Open sessions" },
  { href: "/staff/training/trainers", label: "Trainers" },
  { href: "/staff/reports/training", label: "Figures" },
  { href: "/staff/settings/training", label: "Rules" },
  { href: "/training", label: "Fill in an enquiry" },
];

/** The ways to the other parts of training. */
export function TrainingDoors() {
  return DOORS.map(({ href, label }) => (
    <ButtonLink key={href} href={href} variant="quiet">
      {label}
    </ButtonLink>
  ));
}
