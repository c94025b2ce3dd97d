import type { ProposalPaper } from "#domain/training/proposal-paper.ts";
import { A4, drawPdf } from "./paper.ts";
import { Pen } from "./pen.ts";

/** A proposal on as many A4 pages as it takes: what is offered to whom, when, where, what it costs, and on which terms. */
export function drawProposal(proposal: ProposalPaper): Promise<Buffer> {
  return drawPdf("Proposal", A4, (paper, letters) => {
    const pen = new Pen(paper, letters, "Proposal");
    for (const { key, lines } of proposal.facts) pen.fact(key, lines);
    pen.gap();
    for (const { what, detail, amount } of proposal.lines) pen.row(what, amount, detail);
    if (proposal.hasGuides) pen.row("Delivery", "included");
    if (proposal.noVat !== null) pen.row(proposal.noVat, "£0.00");
    pen.row("Total", proposal.total, undefined, 700);
    for (const text of [proposal.note, proposal.terms]) {
      pen.gap();
      for (const line of text?.split("\n") ?? []) pen.text(line);
    }
    pen.gap();
    pen.text(proposal.charity);
  });
}
