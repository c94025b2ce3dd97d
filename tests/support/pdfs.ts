import PDFDocument from "pdfkit";

type Drawing = InstanceType<typeof PDFDocument>;

/** A PDF of one page, with whatever `more` puts into it. */
export function aPdf(more: (document: Drawing) => void = () => {}, options: PDFKit.PDFDocumentOptions = {}) {
  const document = new PDFDocument(options);
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    document.on("end", () => resolve(Uint8Array.from(Buffer.concat(pieces))));
  });
  document.text("A page of the guide.");
  more(document);
  document.end();
  return done;
}

/** One that runs a script when it is opened. */
export function aPdfWithScript() {
  return aPdf((document) => withOpenAction(document, { S: "JavaScript", JS: new String("app.alert(1)") }));
}

/** One that starts a program when it is opened. */
export function aPdfThatStarts() {
  return aPdf((document) => withOpenAction(document, { S: "Launch", F: new String("cmd.exe") }));
}

/** One with a link that a reader's program must not follow. */
export function aPdfWithOddLink() {
  return aPdf((document) => {
    const action = document.ref({ S: "URI", URI: new String("javascript:alert(1)") });
    action.end("");
    document.annotate(10, 10, 50, 50, { Subtype: "Link", A: action } as never);
  });
}

function withOpenAction(document: Drawing, action: object): void {
  const ref = document.ref(action as never);
  ref.end("");
  (document as unknown as { _root: { data: Record<string, unknown> } })._root.data.OpenAction = ref;
}
