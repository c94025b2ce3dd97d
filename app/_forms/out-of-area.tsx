import { Notice } from "#app/_components/notice.tsx";

/** For somebody whose address we cannot post to: what they can have instead. */
export function OutOfArea({ show }: { show: boolean }) {
  if (!show) return null;
  return (
    <Notice title="Is your address somewhere else?">
      <p>
        We are sorry: we can post only within the UK, Jersey, Guernsey, the Isle of Man and BFPO. The whole guide is
        free to download, wherever you are: <a href="/#download">download the guide</a>.
      </p>
    </Notice>
  );
}
