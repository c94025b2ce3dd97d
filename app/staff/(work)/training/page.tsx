import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { ENQUIRY_WORDS } from "#app/staff/_work/status-words.tsx";
import { countWords } from "#app/staff/_work/tabs.tsx";
import { bookingsAsked } from "#use-cases/training/booking-queries.ts";
import { daysToWriteDown } from "#use-cases/training/days-to-write-down.ts";
import { type Column, pipelineBoard } from "#use-cases/training/pipeline-queries.ts";
import { BookersAsked } from "./bookers-asked.tsx";
import { DaysOver } from "./days-over.tsx";
import styles from "./pipeline.module.css";
import { PipelineCard } from "./pipeline-card.tsx";
import { PipelineTabs, TrainingDoors } from "./pipeline-tabs.tsx";

export const metadata: Metadata = { title: "Training" };

/** The pipeline as a board: a column for each state in which somebody has something to do. */
export default async function TrainingPage() {
  const by = await requireStaff("manage_training");
  const [columns, asked, over] = await Promise.all([pipelineBoard(), bookingsAsked(), daysToWriteDown()]);
  const now = new Date();
  return (
    <>
      <PageHeading title="Training" actions={<TrainingDoors />} />
      {asked.length > 0 && <BookersAsked bookings={asked} now={now} />}
      {over.length > 0 && <DaysOver days={over} />}
      <PipelineTabs current="board" />
      <div className={styles.board}>
        {columns.map((column) => (
          <BoardColumn key={column.status} column={column} me={by.id} now={now} />
        ))}
      </div>
    </>
  );
}

function BoardColumn({ column: { status, count, cards }, me, now }: { column: Column; me: string; now: Date }) {
  return (
    <section aria-labelledby={`column-${status}`}>
      <h2 id={`column-${status}`}>
        {ENQUIRY_WORDS[status].label} <span className="work-tab-count">{countWords(count)}</span>
      </h2>
      {cards.length === 0 && <p className="work-minor">None.</p>}
      <ul className="work-list">
        {cards.map((card) => (
          <PipelineCard key={card.id} card={card} me={me} now={now} />
        ))}
      </ul>
      {count > cards.length && (
        <p>
          <a href={`/staff/training/enquiries?state=${status}`}>
            See all<span className="visually-hidden"> of {ENQUIRY_WORDS[status].label}</span>
          </a>
        </p>
      )}
    </section>
  );
}
