import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SelectField } from "#app/_forms/select-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { copiesInWords } from "#domain/age.ts";
import { LABEL_SHEET_NAMES, LABEL_SHEETS, type LabelSheetName } from "#domain/fulfilment/label-sheets.ts";
import { picking } from "#domain/fulfilment/printed-parcel.ts";
import { MOST_PARCELS_IN_A_FILE, parcelsToPrint, type WhichParcels } from "#use-cases/documents/parcels-to-print.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { LabelForm } from "./label-form.tsx";
import { PaperLink } from "./paper-link.tsx";
import { queryOf, readWhich } from "./which-parcels.ts";

export const metadata: Metadata = { title: "Print" };

const SAYINGS = {
  done: {},
  notDone: {
    nothing: "There is nothing to print: you hold no parcel.",
    bad_start: "There is no label of that number on such a sheet.",
    nothing_packed: "There is no file to make yet: it holds what you have packed. Pack first, then fetch it.",
  },
};

/** Paper for a batch, for one parcel or for all that a colleague holds: pick list, packing slips, address labels. */
export default async function PrintPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("fulfil");
  const query = await searchParams;
  const which = readWhich({ code: oneOf(query.code), batch: oneOf(query.batch) });
  const { code, batch } = which;
  const [parcels, returnTo] = await Promise.all([parcelsToPrint(by, which), returnAddress()]);
  const copies = parcels.reduce((sum, parcel) => sum + parcel.copies, 0);
  const whichQuery = queryOf(which);
  const sheet = LABEL_SHEET_NAMES.find((name) => name === oneOf(query.sheet));
  return (
    <>
      <PageHeading
        above={<WayBack href={wayBack(which)} to={code ?? (batch === null ? "Fulfilment" : `Batch ${batch}`)} />}
        title={titleOf(which)}
        lead={`${parcels.length === 1 ? "1 parcel" : `${parcels.length} parcels`}, ${copiesInWords(copies)}`}
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      {parcels.length === 0 ? (
        <EmptyState
          title={
            code !== null
              ? "This parcel is in nobody’s hands. Claim it first."
              : batch === null
                ? "You hold nothing. Claim the next few first."
                : "Nothing of this batch is left to be sent."
          }
        />
      ) : (
        <>
          {parcels.length === MOST_PARCELS_IN_A_FILE && (
            <p>These are the {MOST_PARCELS_IN_A_FILE} that wait longest.</p>
          )}
          <section className="work-section">
            <h2>Fetch from the shelf</h2>
            {parcels.every(({ isPacked }) => isPacked) && <p>Nothing: all of it is packed.</p>}
            <ul className="work-bullets">
              {picking(parcels.filter(({ isPacked }) => !isPacked)).map((each) => (
                <li key={each.title}>
                  {copiesInWords(each.copies)} of {each.title}
                </li>
              ))}
            </ul>
            <div className="actions">
              <PaperLink href={`/staff/fulfilment/print/pick-list${whichQuery}`} variant="quiet">
                Pick list
              </PaperLink>
              <PaperLink href={`/staff/fulfilment/print/slips${whichQuery}`}>Packing slips</PaperLink>
            </div>
          </section>
          <LabelForm>
            <h2>Address labels</h2>
            {returnTo === null && (
              <p>
                They carry no return address yet. Enter one in the <a href="/staff/settings/parcels">settings</a>.
              </p>
            )}
            {code !== null && <input type="hidden" name="code" value={code} />}
            {batch !== null && <input type="hidden" name="batch" value={batch} />}
            <SelectField
              name="sheet"
              label="Labels"
              defaultValue={sheet}
              options={LABEL_SHEET_NAMES.map((name) => ({ value: name, label: LABEL_SHEETS[name].words }))}
            />
            <TextField
              name="startAt"
              label="Start at label"
              hint="For a sheet you have used part of. Count along each row, from the top left."
              defaultValue={oneOf(query.startAt) ?? "1"}
              error={oneOf(query.did) === "bad_start" ? labelsOf(sheet) : undefined}
              width="tiny"
              inputMode="numeric"
              autoComplete="off"
            />
          </LabelForm>
        </>
      )}
      {code === null && (
        <section className="work-section">
          <h2>File for the carrier</h2>
          <p>
            What is packed, as a file that Royal Mail’s Click &amp; Drop imports: addresses, weights and sizes, no email
            and no phone.
          </p>
          <div className="actions">
            <ButtonLink href={`/staff/fulfilment/carrier-file${whichQuery}`} variant="quiet">
              Carrier file (CSV)
            </ButtonLink>
            <ButtonLink href="/staff/fulfilment/tracking" variant="quiet">
              Add tracking numbers
            </ButtonLink>
          </div>
        </section>
      )}
    </>
  );
}

/** Which labels a sheet has: the first of all sheets where none was chosen. */
function labelsOf(sheet: LabelSheetName = "2x7"): string {
  const { columns, rows } = LABEL_SHEETS[sheet];
  return columns * rows === 1
    ? "Such a sheet has one label: start at 1."
    : `Enter a number from 1 to ${columns * rows}.`;
}

/** Where these parcels are worked on. */
function wayBack({ code, batch }: WhichParcels): string {
  if (code !== null) return `/staff/fulfilment/${code}`;
  return batch === null ? "/staff/fulfilment?show=mine" : `/staff/fulfilment/batches/${batch}`;
}

function titleOf({ code, batch }: WhichParcels): string {
  if (code !== null) return `Print for ${code}`;
  return batch === null ? "Print for what I hold" : `Print for batch ${batch}`;
}
