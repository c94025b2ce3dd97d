import { encode } from "uqr";
import type { SecretOffer as Offer } from "#use-cases/staff/new-secret.ts";
import styles from "./secret-offer.module.css";

/** How to put a secret into an authenticator app: a picture to scan, and the same to type. */
export function SecretOffer({ offer }: { offer: Offer }) {
  return (
    <ol className={styles.steps}>
      <li>
        Open an authenticator app on your phone. If you have none, your app store has several that are free: Aegis,
        2FAS, Google Authenticator, Microsoft Authenticator.
      </li>
      <li>
        Scan this picture with it, or type the key below it (time-based, six digits).
        <QrPicture text={offer.address} />
        <code className={styles.key}>{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </li>
    </ol>
  );
}

/** A QR code as a drawing: dark squares on white, whatever the colours of the page, so that cameras read it. */
function QrPicture({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img">
      <title>QR code with the key that stands below</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
