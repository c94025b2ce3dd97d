import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inLanes } from "#tests/support/at-once.ts";
import { HOSTILE_VALUES } from "#tests/support/hostile-values.ts";
import { ORDER_FORM } from "#tests/support/orders.ts";
import { type PublicForm, publicForms } from "#tests/support/public-forms.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import {
  type Field,
  fillIn,
  formOn,
  openPage,
  sendBody,
  sendForm,
  typedInto,
  type WebPage,
} from "#tests/support/web-forms.ts";

let shop: Shop;
let forms: OpenForm[];
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
}, 120_000);
beforeEach(async () => {
  await shop.clear();
  forms = await Promise.all((await publicForms(shop.app.baseUrl)).map(opened));
});
afterAll(() => shop?.close());

/** Rows about people, orders and requests: what no bad form may write. */
async function rows(): Promise<number[]> {
  const db = database();
  return Promise.all([db.recipient.count(), db.order.count(), db.freeCopyRequest.count(), db.enquiry.count()]);
}

/** A form that was opened and filled in well, and not sent yet. */
type OpenForm = PublicForm & { url: string; fields: Field[] };

async function opened(form: PublicForm): Promise<OpenForm> {
  const url = shop.app.baseUrl + form.path;
  return { ...form, url, fields: typedInto(formOn(await openPage(url), form.having), form.typed) };
}

/** Sends everything, a few at a time, and answers what is wrong with the answers. */
async function whatIsWrong(attempts: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  const wrong: string[] = [];
  await inLanes(
    12,
    attempts.map((attempt) => async () => void wrong.push(...(await attempt()))),
  );
  return wrong;
}

const fault = (page: WebPage, what: string) => (page.status >= 500 ? [`${what}: ${page.status}`] : []);

const isOurs = ([name]: Field) => !name.startsWith("$ACTION");

/** As it comes back from a form: without what no page can carry, and with line ends as browsers write them. */
const carried = (text: string) =>
  text.toWellFormed().replaceAll("\u0000", "").replaceAll("\ufffd", "").replaceAll("\r\n", "\n");

const CHOICES = ["audience", "payBy", "contactPreference"];

test("whatever is typed into every field of any form: an answer on the same page, with what was typed, and no row", async () => {
  const before = await rows();
  const typedForms = forms.filter(({ typed }) => Object.keys(typed).length > 1);
  const attempts = typedForms.flatMap((form) =>
    Object.entries(HOSTILE_VALUES).map(([kind, value]) => async () => {
      const names = Object.keys(form.typed).filter((name) => !CHOICES.includes(name));
      const typed = Object.fromEntries(names.map((name) => [name, value]));
      const page = await sendForm(form.url, typedInto(form.fields, typed));
      const what = `${kind} at ${form.path}`;
      if (page.status !== 200 && page.status !== 422) return [`${what}: ${page.status}`];
      return notKept(page, form, typed).map((name) => `${what}: ${name} is not kept`);
    }),
  );
  expect(await whatIsWrong(attempts)).toEqual([]);
  expect(await rows()).toEqual(before);
}, 300_000);

/** A password is never given back. */
function notKept(page: WebPage, form: PublicForm, typed: Record<string, string>): string[] {
  const shown = Object.fromEntries(formOn(page, form.having));
  const names = Object.keys(typed).filter((name) => name !== "password" && name in shown);
  return names.filter((name) => carried(shown[name] ?? "") !== carried(typed[name] ?? ""));
}

test("whatever stands in the hidden fields of any form: an answer, and never the server's fault", async () => {
  const attempts = forms.flatMap(({ path, url, fields, typed }) => {
    const hidden = fields.filter((field) => isOurs(field) && !(field[0] in typed)).map(([name]) => name);
    return Object.entries(HOSTILE_VALUES).map(([kind, value]) => async () => {
      const changed = Object.fromEntries([...hidden, "intent"].map((name) => [name, value]));
      return fault(await sendForm(url, typedInto(fields, changed)), `${kind} in ${hidden} at ${path}`);
    });
  });
  expect(await whatIsWrong(attempts)).toEqual([]);
}, 300_000);

const cut = '--x\r\nContent-Disposition: form-data; name="copies"\r\n\r\n2';

/** Bodies that are no forms of ours, with how they announce themselves. */
const BODIES: Record<string, (fields: Field[]) => { body: BodyInit; type: string | null }> = {
  JSON: () => ({ body: '{"copies":1}', type: "application/json" }),
  "plain text": () => ({ body: "copies=1", type: "text/plain" }),
  "bytes without a type": () => ({ body: Uint8Array.from([0, 255, 254]), type: null }),
  "nothing at all": () => ({ body: "", type: null }),
  "a form without a boundary": () => ({ body: cut, type: "multipart/form-data" }),
  "a form with another boundary": () => ({ body: cut, type: "multipart/form-data; boundary=y" }),
  "a form that is cut off": () => ({ body: cut, type: "multipart/form-data; boundary=x" }),
  "a form of nothing": () => ({ body: "--x--\r\n", type: "multipart/form-data; boundary=x" }),
  "the older encoding, broken": () => ({ body: "copies=%zz&%=%&=", type: "application/x-www-form-urlencoded" }),
  "the older encoding": (fields) => ({ body: new URLSearchParams(fields), type: null }),
  "a charset that is none": () => ({ body: "copies=1", type: "application/x-www-form-urlencoded; charset=klingon" }),
  "every field twice": (fields) => ({ body: asForm([...fields, ...fields]), type: null }),
  "every field as a list": (fields) => ({
    body: asForm(fields.map(([name, value]) => (isOurs([name, value]) ? [`${name}[]`, value] : [name, value]))),
    type: null,
  }),
  "2,000 further fields": (fields) => ({
    body: asForm([...fields, ...Array.from({ length: 2_000 }, (_, place): Field => [`x${place}`, "y"])]),
    type: null,
  }),
  "a name of 10 KB": (fields) => ({ body: asForm([...fields, ["n".repeat(10_240), "y"]]), type: null }),
  "names of prototypes": (fields) => ({
    body: asForm([["__proto__", "x"], ["constructor", "x"], ...fields]),
    type: null,
  }),
  "files instead of texts": (fields) => ({ body: asFiles(fields), type: null }),
  "an action that is none": (fields) => ({
    body: asForm(fields.map(([name, value]) => [name, name.endsWith(":0") ? '{"id":"00","bound":null}' : value])),
    type: null,
  }),
  "an action that is no JSON": (fields) => ({
    body: asForm(fields.map(([name, value]) => [name, name.includes(":") ? "{{" : value])),
    type: null,
  }),
  "an action of another kind": (fields) => ({
    body: asForm(fields.map(([name, value]) => [name, name.includes(":") ? '["$Q1","$@9",{"then":1}]' : value])),
    type: null,
  }),
};

function asForm(fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

function asFiles(fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const field of fields) {
    if (isOurs(field)) form.append(field[0], new File([field[1]], "x.txt", { type: "text/plain" }));
    else form.append(...field);
  }
  return form;
}

test("a post that is no form of ours gets an answer, and is never the server's fault", async () => {
  const attempts = forms.flatMap(({ path, url, fields }) =>
    Object.entries(BODIES).map(([kind, make]) => async () => {
      const { body, type } = make(fields);
      const page = await sendBody(url, body, type === null ? {} : { "content-type": type });
      return fault(page, `${kind} at ${path}`);
    }),
  );
  expect(await whatIsWrong(attempts)).toEqual([]);
}, 300_000);

test("more text than a form may hold is turned away", async () => {
  for (const { path, url, fields } of forms) {
    const page = await sendForm(url, [...fields, ["more", "x".repeat(1_100_000)]]);
    expect(page.status, path).toBe(413);
  }
}, 120_000);

const ARGUMENTS = [
  "[]",
  "{}",
  "null",
  "7",
  '["a"]',
  '["a","b"]',
  '[{"a":1},{"b":[2]}]',
  '["$K1"]',
  '["$undefined"]',
  "[",
  '["$@1"]',
];

test("an action called by a script with anything at all is never the server's fault", async () => {
  const attempts = forms.flatMap(({ path, url, fields }) => {
    const [id] = /[0-9a-f]{40,44}/.exec(fields.filter((field) => !isOurs(field)).join()) ?? [];
    if (id === undefined) throw new Error(`no action at ${path}`);
    return [id, id.replace(/^../, "00"), "x", ""].flatMap((action) =>
      ARGUMENTS.map((body) => async () => {
        const headers = { "next-action": action, "content-type": "text/plain;charset=UTF-8" };
        const what = `${body} for ${action === id ? "the action" : action} at ${path}`;
        return fault(await sendBody(url, body, headers), what);
      }),
    );
  });
  expect(await whatIsWrong(attempts)).toEqual([]);
}, 300_000);

/** Lists that the framework's decoder throws at. */
const UNREADABLE = ["null", "7", '"x"', "[", '["$F1"]', '["$1"]', '["$Q1"]', '["$0:a:b"]', '["$nzz"]', '"$undefined"'];

test("what no page of ours could have sent, and nobody can decode, is its sender's fault", async () => {
  const attempts = forms.flatMap(({ path, url, fields }) =>
    UNREADABLE.map((list) => async () => {
      const plain = fields.map(([name, value]): Field => [name, /^\$ACTION_\d+:1$/.test(name) ? list : value]);
      const [id = ""] = /[0-9a-f]{40,44}/.exec(fields.filter((field) => !isOurs(field)).join()) ?? [];
      const pages = [await sendForm(url, [["0", list]], { "next-action": id }), await sendForm(url, plain)];
      const [byScript = 0, without = 0] = pages.map(({ status }) => status);
      // Without a script, an action to which nothing is bound takes no list.
      const isRight = byScript === 400 && without < 500;
      return isRight ? [] : [`${list} at ${path}: ${byScript}, ${without}`];
    }),
  );
  expect(await whatIsWrong(attempts)).toEqual([]);
}, 300_000);

test("the machines' doors answer whatever is sent to them, and never with a fault", async () => {
  for (const path of ["/api/webhooks/stripe", "/api/webhooks/resend"]) {
    for (const [kind, make] of Object.entries(BODIES)) {
      const { body, type } = make([["a", "b"]]);
      const page = await sendBody(shop.app.baseUrl + path, body, type === null ? {} : { "content-type": type });
      expect(page.status, `${kind} at ${path}`).toBe(400);
    }
  }
});

test("fields that the form does not have change nothing, and of doubled ones the first counts", async () => {
  const further = { price: "1", totalPence: "1", unitPricePence: "1", status: "accepted", role: "administrator" };
  const page = await openPage(`${shop.app.baseUrl}/order`);
  const fields = typedInto(formOn(page, "copies"), { ...ORDER_FORM, ...further });
  const typed = await sendForm(page.url, [...fields, ["copies", "1"], ["payBy", "invoice"]]);
  const check = await openPage(typed.location ?? "");
  await sendForm(check.url, typedInto(formOn(check, "seenTotalPence"), further));
  const order = await database().order.findFirstOrThrow({ orderBy: { placedAt: "desc" } });
  expect(order).toMatchObject({ status: "awaiting_payment", payBy: "card", copies: 25, totalPence: 20_000 });
});

test("a price that is not the one of the page is not ordered at", async () => {
  const before = await rows();
  const typed = await fillIn(`${shop.app.baseUrl}/order`, ORDER_FORM);
  const check = await openPage(typed.location ?? "");
  for (const seenTotalPence of ["1", "-1", "", "1e9", "19999", "20000.0", "٢"]) {
    const page = await sendForm(check.url, typedInto(formOn(check, "seenTotalPence"), { seenTotalPence }));
    expect(page.location, seenTotalPence).toContain("/order/check?draft=");
  }
  expect(await rows()).toEqual(before);
});

test("whatever stands in an address: an answer, nothing typed becomes markup, and never the server's fault", async () => {
  const order = forms.find(({ path }) => /^\/orders\/[^/]+$/.test(path))?.path;
  const places = [
    ...["/order?copies=", "/order?draft=", "/order/check?draft=", "/order/check?news=", "/order/quote?reference="],
    ...["/free-copies?audience=", "/training/enquire/thanks?reference=", "/find?reference=", "/staff/sign-in?next="],
    ...[`${order}?did=`, `${order}?paid=`, `${order}?look=`, "/?x=", "/download/", "/"],
  ];
  const values = Object.values(HOSTILE_VALUES).filter((value) => value.length < 5_000);
  const attempts = places.flatMap((place) => {
    const twice = `${place}a&${place.split("?")[1] ?? "x="}b`;
    const paths = [
      ...values.map((value) => place + encodeURIComponent(value.toWellFormed())),
      `${place}%ff%00%zz`,
      twice,
    ];
    return paths.map((path) => async () => answeredBadly(path, await openPage(shop.app.baseUrl + path)));
  });
  expect(await whatIsWrong(attempts)).toEqual([]);
}, 300_000);

function answeredBadly(path: string, page: WebPage): string[] {
  const isMarkup = /<img src=x|<script>alert/.test(page.html);
  const leadsAway = page.location !== null && new URL(page.location).origin !== shop.app.baseUrl;
  return [
    ...fault(page, path),
    ...(isMarkup ? [`${path} became markup`] : []),
    ...(leadsAway ? [`${path} leads away`] : []),
  ];
}
