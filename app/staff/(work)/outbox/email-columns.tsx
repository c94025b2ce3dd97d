import type { DataColumn } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { Ago } from "#app/staff/_work/age.tsx";
import { EmailStateTag } from "#app/staff/_work/email-state.tsx";
import { SendAgain } from "#app/staff/_work/send-again.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { emailWords } from "#domain/mail/email-words.ts";
import { whenItGoes, whyItWaits, whyNotSent } from "#domain/mail/waiting-words.ts";
import type { OutboxRow, OutboxView } from "#use-cases/mail/queries.ts";
import { ParkedActions } from "./parked-actions.tsx";

type Column = DataColumn<OutboxRow>;
type Wanted = { show: OutboxView; now: Date; canOpenRequests: boolean };

/** What each view says of its emails: what for, about what, how far. Never what they say, nor an address. */
export function emailColumns({ show, now, canOpenRequests }: Wanted): Column[] {
  const first: Column[] = [
    { key: "kind", label: "Email", cell: ({ kind, news }) => emailWords(kind, news) },
    { key: "about", label: "About", cell: (row) => <About row={row} canOpenRequests={canOpenRequests} /> },
  ];
  if (show === "sent" || show === "undelivered") return [...first, written, sent, state, again(show)];
  if (show === "dropped") return [...first, made(now)];
  return show === "queued" ? [...first, made(now), waits(now)] : [...first, made(now), tries, actions(now)];
}

/** What lists of emails that were sent are ordered by. */
const written: Column = {
  key: "written",
  label: "Written",
  cell: ({ createdAt }) => whenText(createdAt, "short_with_time"),
};

const sent: Column = {
  key: "sent",
  label: "Sent",
  cell: ({ sentAt }) => sentAt && whenText(sentAt, "short_with_time"),
};

const state: Column = { key: "state", label: "State", cell: (row) => <EmailStateTag email={row} /> };

function again(show: OutboxView): Column {
  return {
    key: "again",
    label: "What to do",
    isLabelHidden: true,
    cell: (row) => <SendAgain email={row} from={`/staff/outbox?show=${show}`} mayPress />,
  };
}

const tries: Column = {
  key: "tries",
  label: "Tries",
  cell: ({ attempts, problem }) => (
    <TwoLines first={triesInWords(attempts)} second={problem !== null && whyNotSent(problem)} />
  ),
};

/** Until when a waiting email waits, why, and how often it was tried. */
function waits(now: Date): Column {
  return {
    key: "waits",
    label: "Waits",
    cell: (row) => {
      const tried = row.attempts > 0 && `${triesInWords(row.attempts)} so far.`;
      const second = [whyItWaits(row, now), tried].filter(Boolean).join(" ");
      return <TwoLines first={whenItGoes(row, now)} second={second} />;
    },
  };
}

function triesInWords(attempts: number): string {
  return attempts === 1 ? "1 try" : `${attempts} tries`;
}

function made(now: Date): Column {
  return {
    key: "made",
    label: "Written",
    cell: ({ createdAt }) => (
      <div className="work-nowrap">
        <TwoLines first={<Ago since={createdAt} now={now} />} second={whenText(createdAt, "short_with_time")} />
      </div>
    ),
  };
}

function actions(now: Date): Column {
  return {
    key: "actions",
    label: "What to do",
    isLabelHidden: true,
    cell: (row) => <ParkedActions row={row} now={now} />,
  };
}

function About({ row, canOpenRequests }: { row: OutboxRow; canOpenRequests: boolean }) {
  const { about, orderReference, requestReference } = row;
  if (orderReference) return <Way path={`/staff/orders/${orderReference}`} reference={orderReference} />;
  if (requestReference && canOpenRequests) {
    return <Way path={`/staff/free-copies/${requestReference}`} reference={requestReference} />;
  }
  if (about) return <Way path={`/staff/search?q=${about}`} reference={about} />;
  return <>{forWhom(row)}</>;
}

/** Who an email is for that belongs to nothing that a customer began. */
function forWhom({ kind, staffName }: OutboxRow): string {
  if (staffName) return `For ${staffName}`;
  if (kind === "trainer_news") return "For a trainer";
  return kind.startsWith("staff_") ? "For a new colleague" : "Not known any more";
}

function Way({ path, reference }: { path: string; reference: string }) {
  return (
    <a className="work-nowrap" href={path}>
      {reference}
    </a>
  );
}
