import type { ReactNode } from "react";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SaidNotice, type Sayings } from "#app/staff/_work/said-notice.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";

type SettingPageProps = {
  title: string;
  /** What it is good for, and who notices a change. */
  lead: string;
  /** What the address says was done. */
  did: string | undefined;
  sayings: Sayings;
  children: ReactNode;
};

/** A page on which one thing is set: the way back to all settings, what it is about, and what was just kept. */
export function SettingPage({ title, lead, did, sayings, children }: SettingPageProps) {
  return (
    <div className="work-narrow">
      <PageHeading above={<WayBack href="/staff/settings" to="Settings" />} title={title} lead={lead} />
      <SaidNotice did={did} sayings={sayings} />
      {children}
    </div>
  );
}
