import { toPlainText } from "@react-email/render";

/** What this file uses of html-to-text, whose own types do not come with it. */
type Link = { children: unknown[]; attribs: Record<string, string | undefined> };
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
};
type Walk = (children: unknown[], builder: Builder) => void;

/** The text of an email, from its HTML: one line for each fact, and the link with its address on a line of its own. */
export function textOf(html: string): string {
  const text = toPlainText(html, {
    formatters: { mainLink },
    selectors: [
      { selector: "a.button", format: "mainLink" },
      { selector: "p.fact", format: "paragraph", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: "h1", options: { uppercase: false, leadingLineBreaks: 2 } },
    ],
  });
  return `${text.trim()}\n`;
}

function mainLink(link: Link, walk: Walk, builder: Builder): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(link.children, builder);
  builder.addInline(":");
  builder.addLineBreak();
  builder.addInline(link.attribs.href ?? "", { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
}
