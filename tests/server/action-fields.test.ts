import { expect, test } from "vitest";
import { isAsOurPagesWriteIt } from "#server/action-fields.ts";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const action = (bound: string) => ["$ACTION_1:0", `{"id":"606e","bound":${bound}}`] as const;
const REF = ["$ACTION_REF_1", ""] as const;

test("what browsers send of our forms is as our pages write it", () => {
  const state = '[{"values":{"town":"$$5 Road","note":"$undefined"},"errors":{}}]';
  const plain = [
    [["$ACTION_ID_606e", ""]],
    [REF, action("null")],
    [REF, action('"$@1"'), ["$ACTION_1:1", state], ["$ACTION_KEY", "k1"], ["town", "$F1"]],
  ] as const;
  for (const fields of plain) expect(isAsOurPagesWriteIt(formOf(fields), false)).toBe(true);
  const byScript = ['["$K1"]', '[{"values":{"town":"$$F1"}},"$K1"]', '["$undefined","$K1"]', "[]"];
  for (const list of byScript) {
    expect(
      isAsOurPagesWriteIt(
        formOf([
          ["1_town", "$F1"],
          ["0", list],
        ]),
        true,
      ),
      list,
    ).toBe(true);
    expect(isAsOurPagesWriteIt(list, true), list).toBe(true);
  }
});

const ODD_LISTS = [
  ...[
    "",
    "[",
    "{}",
    "null",
    "7",
    '"$K1"',
    "[1,2,3]",
    '["$F1"]',
    '["$1"]',
    '["$@1"]',
    '["$0:a:b"]',
    '["$Q1"]',
    '["$K2"]',
  ],
  ...['["$nzz"]', '[{"a":["$B1"]}]', '["$K1","$undefined\\n"]'],
];

test("what only a program writes by hand is not", () => {
  for (const list of ODD_LISTS) {
    expect(isAsOurPagesWriteIt(list, true), list).toBe(false);
    expect(isAsOurPagesWriteIt(formOf([["0", list]]), true), list).toBe(false);
    expect(isAsOurPagesWriteIt(formOf([REF, action('"$@1"'), ["$ACTION_1:1", list]]), false), list).toBe(false);
  }
  const odd = [
    [REF],
    [REF, action('"$@1"')],
    [REF, action("[1]")],
    [REF, action("null"), action("null")],
    [REF, ["$ACTION_1:0", '{"id":"606e",']],
  ] as const;
  for (const fields of odd) expect(isAsOurPagesWriteIt(formOf(fields), false)).toBe(false);
  expect(
    isAsOurPagesWriteIt(
      formOf([
        ["0", "[]"],
        ["0", "[]"],
      ]),
      true,
    ),
  ).toBe(false);
  expect(isAsOurPagesWriteIt(formOf([["1", "x"]]), true)).toBe(false);
});
