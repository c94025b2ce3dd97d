import { expect, test } from "vitest";
import { checkDecline, checkNote, checkPlan } from "#domain/training/pipeline-answers.ts";
import { checkTrainingPolicy } from "#domain/training/policy-answers.ts";
import { HOSTILE_VALUES, UNSEEN } from "#tests/support/hostile-values.ts";

const RULES = {
  freeUntilDays: "14",
  halfUntilDays: "3",
  guidesWorkingDaysBefore: "3",
  reminderDays: "1, 7",
  terms: "So.",
};
const plan = (form: Record<string, string>) => checkPlan(form, "2026-11-26");

test("a plan may be empty; a day needs words, and is neither past nor far", () => {
  expect(plan({})).toEqual({ ok: true, answers: { nextAction: null, nextActionOn: null } });
  expect(plan({ nextAction: "Ring", nextActionOn: "2026-11-26" })).toMatchObject({ ok: true });
  for (const nextActionOn of ["2026-11-25", "2028-11-27", "2026-02-30"])
    expect(plan({ nextAction: "Ring", nextActionOn })).toMatchObject({ errors: { nextActionOn: expect.any(String) } });
  expect(plan({ nextActionOn: "2026-12-01" })).toMatchObject({ errors: { nextAction: "Enter what comes next" } });
});

test("the rules for trainings fit together", () => {
  expect(checkTrainingPolicy(RULES)).toMatchObject({ ok: true, answers: { reminderDays: [7, 1], freeUntilDays: 14 } });
  expect(checkTrainingPolicy({ ...RULES, reminderDays: "" })).toMatchObject({ answers: { reminderDays: [] } });
  for (const reminderDays of ["0", "61", "1,2,3,4,5", "soon"])
    expect(checkTrainingPolicy({ ...RULES, reminderDays })).toMatchObject({
      errors: { reminderDays: expect.any(String) },
    });
  expect(checkTrainingPolicy({ ...RULES, halfUntilDays: "15" })).toMatchObject({
    errors: { halfUntilDays: expect.any(String) },
  });
});

test("whatever is typed for staff gets an answer, and nothing unseen comes in", () => {
  for (const [bad, value] of Object.entries(HOSTILE_VALUES)) {
    const read = [
      plan({ nextAction: value, nextActionOn: value }),
      checkNote({ note: value }),
      checkDecline({ reason: value }),
    ];
    read.push(...(Object.keys(RULES).map((field) => checkTrainingPolicy({ ...RULES, [field]: value })) as never[]));
    for (const checked of read)
      if (checked.ok) expect(Object.values(checked.answers).join("").replaceAll("\n", ""), bad).not.toMatch(UNSEEN);
  }
});
