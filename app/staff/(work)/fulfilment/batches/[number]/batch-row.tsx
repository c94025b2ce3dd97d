import { whenText } from "#app/_components/when-text.tsx";
import { ParcelStatus } from "#app/staff/_work/status-words.tsx";
import { copiesInWords } from "#domain/age.ts";
import { isInHand } from "#domain/fulfilment/consignment-life.ts";
import { packInto } from "#domain/fulfilment/packing-rules.ts";
import type { BatchParcel } from "#use-cases/fulfilment/batch-queries.ts";
import { Tick } from "../../batch-bar.tsx";
import { DispatchCell } from "../../dispatch-cell.tsx";
import type { Intent } from "../../intents.ts";
import type { Kept } from "../../posted-work.ts";
import style from "./batch.module.css";
import { BATCH_FORM } from "./batch-buttons.tsx";

type BatchRowProps = { parcel: BatchParcel; me: string; kept: Kept };

/** One parcel: what goes in, to whom, and the press that comes next. */
export function BatchRow({ parcel, me, kept }: BatchRowProps) {
  const { id, code, copies, titles, labelName, area, deliveryNote, heldReason, neededBy, status } = parcel;
  const packages = packInto(titles).length;
  return (
    <li className={style.parcel} data-status={status}>
      <div className={style.tick}>{isInHand(status) && <Tick form={BATCH_FORM} id={id} code={code} kept={kept} />}</div>
      <div className={style.what}>
        <p className={style.code}>
          <a href={`/staff/fulfilment/${code}`}>{code}</a> <ParcelStatus status={status} isHeld={heldReason !== null} />
        </p>
        <p className={style.copies}>
          {titles.length > 1
            ? titles.map((each) => `${each.copies} × ${each.title}`).join(", ")
            : copiesInWords(copies)}
          {packages > 1 && `, in ${packages} packages`}
        </p>
        <p>
          {labelName ?? "Forgotten"}
          <span className="work-minor">{area}</span>
        </p>
        {deliveryNote && <p className="work-minor">Delivery note: {deliveryNote}</p>}
        {neededBy && <p className="work-minor">Needed by {whenText(new Date(neededBy), "short")}</p>}
        {heldReason && <p className="work-warning">Held: {heldReason}</p>}
      </div>
      <div className={style.next}>
        <Next parcel={parcel} me={me} kept={kept} />
      </div>
    </li>
  );
}

/** Each press has a key: no button becomes another under a finger or a focus. */
function Next({ parcel, me, kept }: BatchRowProps) {
  const { code, status, holderId, holder, heldReason, trackingNumber } = parcel;
  if (status === "dispatched")
    return (
      <>
        {trackingNumber ?? "No tracking"}
        {parcel.canUndo && <RowButton key="undispatch" parcel={parcel} intent="undispatch" words="Undo" />}
      </>
    );
  if (!isInHand(status)) return null;
  if (holderId !== me) return <>With {holder}</>;
  if (heldReason !== null) return <RowButton key="unhold" parcel={parcel} intent="unhold" words="End the hold" />;
  if (status === "claimed")
    return (
      <>
        <RowButton key="pack" parcel={parcel} intent="pack" words="Packed" isFirst />
        <RowButton key="release" parcel={parcel} intent="release" words="Put back" />
      </>
    );
  return (
    <>
      <DispatchCell row={{ id: parcel.id, code, heldReason }} form={BATCH_FORM} kept={kept} />
      <RowButton key="unpack" parcel={parcel} intent="unpack" words="Undo" />
    </>
  );
}

type RowButtonProps = { parcel: BatchParcel; intent: Intent; words: string; isFirst?: boolean };

function RowButton({ parcel: { id, code }, intent, words, isFirst = false }: RowButtonProps) {
  return (
    <button
      type="submit"
      form={BATCH_FORM}
      name="intent"
      value={`${intent}:${id}`}
      className="button"
      data-variant={isFirst ? "primary" : "quiet"}
      aria-label={`${words}: ${code}`}
    >
      {words}
    </button>
  );
}
