import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import styles from "#app/staff/_work/charts/charts.module.css";
import type { SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { figuresOfTraining } from "#use-cases/training/figures.ts";
import { FiguresFilter } from "./figures-filter.tsx";
import { readWish, wishInAddress } from "./figures-wish.ts";
import { FeedbackFigure, IncomeFigure } from "./money-and-marks.tsx";
import { PeopleFigure, TrainingsFigure } from "./people-figures.tsx";
import { CancelledFigure, PlacesFigure } from "./places-figures.tsx";

export const metadata: Metadata = { title: "Training in figures" };

/** What came of training. `?year=2026` says which months, `?kind=open` which trainings. */
export default async function TrainingFiguresPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_training");
  const now = new Date();
  const wish = readWish(await searchParams, now);
  const found = await figuresOfTraining(wish, by);
  if (!found.ok) notFound();
  const figures = found.value;
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/reports" to="Reports" />}
        title={`Training in figures, ${wish.span.key === "" ? "the last 12 months" : wish.span.name}`}
        actions={
          <ButtonLink href={`/staff/reports/training/file?${wishInAddress(wish)}`} variant="quiet">
            Download the figures (CSV)
          </ButtonLink>
        }
      />
      <FiguresFilter wish={wish} now={now} />
      {figures.isEmpty ? (
        <EmptyState title={`There is nothing to count in ${wish.span.name}.`}>
          <p>Figures come once a training has taken place and who came is written down.</p>
        </EmptyState>
      ) : (
        <div className={styles.figures}>
          <TrainingsFigure figures={figures} />
          <PeopleFigure figures={figures} />
          <FeedbackFigure figures={figures} />
          <IncomeFigure figures={figures} />
          <PlacesFigure figures={figures} />
          <CancelledFigure figures={figures} />
        </div>
      )}
    </>
  );
}
