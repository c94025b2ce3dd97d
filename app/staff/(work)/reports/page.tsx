import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { DoorList } from "#app/staff/_work/door-list.tsx";

export const metadata: Metadata = { title: "Reports" };

/** What can be read of the past, each for whom it concerns. */
export default async function ReportsPage() {
  const by = await requireStaff("see_work");
  return (
    <div className="work-narrow">
      <PageHeading title="Reports" />
      <DoorList
        by={by}
        doors={[
          {
            href: "/staff/reports/copies",
            label: "Copies",
            about:
              "What went out by month, kind and region, what free copies cost and who paid, and how long it took. To print for funders, or as a file.",
            needs: "manage_orders",
          },
          {
            href: "/staff/reports/training",
            label: "Training",
            about: "Trainings that took place, who came, what they thought, and what training brings in.",
            needs: "manage_training",
          },
          {
            href: "/staff/reports/money",
            label: "Money",
            about: "A month’s sums, Stripe’s ledger beside ours, and the file for the bookkeeper.",
            needs: "manage_business",
          },
          {
            href: "/staff/stock",
            label: "Stock",
            about: "What is on hand, what went out in the last weeks, and how long the copies last.",
            needs: "manage_stock",
          },
        ]}
      />
    </div>
  );
}
