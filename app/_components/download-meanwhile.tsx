import { isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import type { PublicParcel } from "#domain/fulfilment/public-parcels.ts";
import { Notice } from "./notice.tsx";

type DownloadMeanwhileProps = { parcels: readonly (PublicParcel & { downloadSince: Date | null })[] };

/** For whoever waits for a new edition: it can be read now. */
export function DownloadMeanwhile({ parcels }: DownloadMeanwhileProps) {
  if (!parcels.some(({ status, downloadSince }) => downloadSince !== null && isBeforePacking(status))) return null;
  return (
    <Notice title="A new edition is being printed">
      <p>
        We will send you your copies as soon as it is here. You do not have to wait to read it:{" "}
        <a href="/#download">download it now</a>. If that is enough for you, you can cancel the printed copies below.
      </p>
    </Notice>
  );
}
