import { listInformationTypes, listPurposes } from "@akashi/catalogue/platform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Declaration } from "../../model/declaration.ts";
import { sampleDeclaration } from "../testing/declarations.ts";
import { buildDataSafety } from "./build.ts";
import type { DataSafetyForm, DataSafetyType } from "./form.ts";
import { parseDataSafetyCsv } from "./parse.ts";
import { GENERAL_QUESTIONS, PLAY_DATA_TYPES, PLAY_PURPOSES } from "./questions.ts";
import { renderDataSafetyCsv } from "./render.ts";

const HEADER =
  "Question ID (machine readable),Response ID (machine readable),Response value,Answer requirement,Human-friendly question label";
const USAGE = "PSL_DATA_USAGE_RESPONSES";

const table = (...rows: readonly string[]): string => [HEADER, ...rows, ""].join("\n");
const read = (text: string): Extract<ReturnType<typeof parseDataSafetyCsv>, { kind: "ok" }> => {
  const outcome = parseDataSafetyCsv(text);
  if (outcome.kind === "rejected") throw new Error(outcome.reason);
  return outcome;
};
const rejection = (text: string): string => {
  const outcome = parseDataSafetyCsv(text);
  return outcome.kind === "rejected" ? outcome.code : outcome.kind;
};

const purposes = fc.subarray(PLAY_PURPOSES.map(([id]) => id));
const typeOf = (id: string): fc.Arbitrary<DataSafetyType> =>
  fc.record({
    id: fc.constant(id),
    collected: fc.boolean(),
    shared: fc.boolean(),
    ephemeral: fc.constantFrom(true, false, null),
    userControl: fc.constantFrom("optional", "required", null),
    collectionPurposes: purposes,
    sharingPurposes: purposes,
  });
const values = fc.oneof(
  fc.constantFrom("true", "false"),
  fc.string().filter((text) => text.trim() === text && text !== "" && !text.includes("\0") && !/^(true|false)$/i.test(text)),
);
const answers = GENERAL_QUESTIONS.flatMap(({ id, responses }) =>
  (responses?.map(([response]) => response) ?? [null]).map((response) => ({ question: id, response })),
);
const forms: fc.Arbitrary<DataSafetyForm> = fc.record({
  types: fc.subarray([...PLAY_DATA_TYPES]).chain((ids) => fc.tuple(...ids.map(typeOf))),
  answers: fc
    .subarray(answers)
    .chain((some) =>
      fc.tuple(
        ...some.map((one) =>
          (one.response === null ? values : fc.constantFrom("true", "false")).map((value) => ({ ...one, value })),
        ),
      ),
    ),
});

describe("the Data safety CSV", () => {
  it("gives back every form that was written", () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(read(renderDataSafetyCsv(form))).toMatchObject({ form, unmapped: [] });
      }),
      { numRuns: 60, seed: 21 },
    );
  });

  it("has the columns and the rows of Play's export", () => {
    const rows = renderDataSafetyCsv({ answers: [], types: [] }).split("\r\n");
    expect(rows[0]).toBe(HEADER);
    // 22 rows of questions, 38 of data types, and for each type 2 + 1 + 2 + 7 + 7.
    expect(rows.length - 2).toBe(22 + 38 + 38 * 19);
    expect(
      rows
        .slice(1, -1)
        .filter((row) => !/^[A-Z_:]+,[A-Z_]*,,(REQUIRED|MAYBE_REQUIRED|OPTIONAL|SINGLE_CHOICE|MULTIPLE_CHOICE),./.test(row)),
    ).toEqual([]);
    expect(rows.slice(61, 68).map((row) => row.split(",").slice(0, 4).join(","))).toEqual([
      `${USAGE}:PSL_NAME:PSL_DATA_USAGE_COLLECTION_AND_SHARING,PSL_DATA_USAGE_ONLY_COLLECTED,,MULTIPLE_CHOICE`,
      `${USAGE}:PSL_NAME:PSL_DATA_USAGE_COLLECTION_AND_SHARING,PSL_DATA_USAGE_ONLY_SHARED,,MULTIPLE_CHOICE`,
      `${USAGE}:PSL_NAME:PSL_DATA_USAGE_EPHEMERAL,,,MAYBE_REQUIRED`,
      `${USAGE}:PSL_NAME:DATA_USAGE_USER_CONTROL,PSL_DATA_USAGE_USER_CONTROL_OPTIONAL,,SINGLE_CHOICE`,
      `${USAGE}:PSL_NAME:DATA_USAGE_USER_CONTROL,PSL_DATA_USAGE_USER_CONTROL_REQUIRED,,SINGLE_CHOICE`,
      `${USAGE}:PSL_NAME:DATA_USAGE_COLLECTION_PURPOSE,PSL_APP_FUNCTIONALITY,,MULTIPLE_CHOICE`,
      `${USAGE}:PSL_NAME:DATA_USAGE_COLLECTION_PURPOSE,PSL_ANALYTICS,,MULTIPLE_CHOICE`,
    ]);
  });

  it("has every data type and purpose that the catalogue names for Play", () => {
    const types = new Set(listInformationTypes().flatMap(({ play }) => play));
    expect([...types].filter((id) => !PLAY_DATA_TYPES.includes(id))).toEqual([]);
    const words = listPurposes().flatMap(({ play }) => play ?? []);
    expect(words.filter((id) => !PLAY_PURPOSES.some(([known]) => known === id))).toEqual([]);
  });
});

describe("the reader of the Data safety CSV", () => {
  it("reads an export as developers have it: other labels, capitals, a byte order mark, most rows empty", () => {
    const text = `\ufeff${table(
      "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA,,TRUE,REQUIRED,L'app raccoglie dati?",
      'PSL_DATA_TYPES_PERSONAL,PSL_EMAIL,TRUE,MULTIPLE_CHOICE,"Informazioni, personali/Email ""x"""',
      "PSL_DATA_TYPES_PERSONAL,PSL_NAME,,MULTIPLE_CHOICE,Nome",
      `${USAGE}:PSL_EMAIL:PSL_DATA_USAGE_COLLECTION_AND_SHARING,PSL_DATA_USAGE_ONLY_COLLECTED,True,MULTIPLE_CHOICE,x`,
      `${USAGE}:PSL_EMAIL:PSL_DATA_USAGE_EPHEMERAL,,FALSE,MAYBE_REQUIRED,x`,
      `${USAGE}:PSL_EMAIL:DATA_USAGE_USER_CONTROL,PSL_DATA_USAGE_USER_CONTROL_OPTIONAL,true,SINGLE_CHOICE,x`,
      `${USAGE}:PSL_EMAIL:DATA_USAGE_COLLECTION_PURPOSE,PSL_ACCOUNT_MANAGEMENT,true,MULTIPLE_CHOICE,x`,
    )}`;
    const { form, places, unmapped } = read(text);
    expect(form).toEqual({
      answers: [{ question: "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA", response: null, value: "true" }],
      types: [
        {
          id: "PSL_EMAIL",
          collected: true,
          shared: false,
          ephemeral: false,
          userControl: "optional",
          collectionPurposes: ["PSL_ACCOUNT_MANAGEMENT"],
          sharingPurposes: [],
        },
      ],
    });
    expect(unmapped).toEqual([]);
    expect(text.slice(places.get("PSL_EMAIL")?.offset)).toMatch(/^PSL_DATA_TYPES_PERSONAL,PSL_EMAIL/);
  });

  it("lists each answer that it cannot take in, with the reason", () => {
    const { form, unmapped } = read(
      table(
        "PSL_NEW_QUESTION,,true,OPTIONAL,x",
        "PSL_DATA_TYPES_PERSONAL,PSL_SHOE_SIZE,true,MULTIPLE_CHOICE,x",
        "PSL_DATA_TYPES_PERSONAL,PSL_EMAIL,yes,MULTIPLE_CHOICE,x",
        "PSL_DATA_TYPES_PERSONAL,PSL_NAME,true,MULTIPLE_CHOICE,x",
        `${USAGE}:PSL_NAME:DATA_USAGE_USER_CONTROL,PSL_DATA_USAGE_USER_CONTROL_OPTIONAL,true,SINGLE_CHOICE,x`,
        `${USAGE}:PSL_NAME:DATA_USAGE_USER_CONTROL,PSL_DATA_USAGE_USER_CONTROL_REQUIRED,true,SINGLE_CHOICE,x`,
        `${USAGE}:PSL_PHONE:DATA_USAGE_SHARING_PURPOSE,PSL_ADVERTISING,true,MULTIPLE_CHOICE,x`,
        `${USAGE}:PSL_PHONE:PSL_DATA_USAGE_EPHEMERAL,,false,MAYBE_REQUIRED,x`,
        `${USAGE}:PSL_NAME:constructor,,true,OPTIONAL,x`,
        `${USAGE}:PSL_NAME:PSL_DATA_USAGE_EPHEMERAL:x,,true,OPTIONAL,x`,
      ),
    );
    expect(form.types.map(({ id, userControl, collected }) => [id, userControl, collected])).toEqual([["PSL_NAME", null, false]]);
    expect(unmapped.map(({ question, response, why }) => [question.replace(USAGE, ""), response, why])).toEqual([
      ["PSL_NEW_QUESTION", "", "unknown-question"],
      ["PSL_DATA_TYPES_PERSONAL", "PSL_SHOE_SIZE", "unknown-response"],
      ["PSL_DATA_TYPES_PERSONAL", "PSL_EMAIL", "unknown-value"],
      [":PSL_NAME:constructor", "", "unknown-question"],
      [":PSL_NAME:PSL_DATA_USAGE_EPHEMERAL:x", "", "unknown-question"],
      [":PSL_NAME:DATA_USAGE_USER_CONTROL", "PSL_DATA_USAGE_USER_CONTROL_OPTIONAL", "contradiction"],
      [":PSL_NAME:DATA_USAGE_USER_CONTROL", "PSL_DATA_USAGE_USER_CONTROL_REQUIRED", "contradiction"],
      [":PSL_PHONE:DATA_USAGE_SHARING_PURPOSE", "PSL_ADVERTISING", "type-not-declared"],
    ]);
  });

  it.each([
    ["nothing", "", "columns"],
    ["another table", "a,b,c\n1,2,3\n", "columns"],
    ["a row of other length", table("PSL_ACM_SPECIFY,,x"), "columns"],
    ["a question twice", table("PSL_ACM_SPECIFY,,x,,", "PSL_ACM_SPECIFY,,y,,"), "duplicate-row"],
    ["a cell without end", table('PSL_ACM_SPECIFY,,"x,,'), "truncated"],
    ["something after a quoted cell", table('PSL_ACM_SPECIFY,,"x"y,,'), "syntax"],
    ["a mark within a cell", table('PSL_ACM_SPECIFY,,x"y,,'), "syntax"],
    ["a zero character", table("PSL_ACM_SPECIFY,,\0,,"), "syntax"],
    ["a carriage return alone", table("PSL_ACM_SPECIFY,,x,,\rPSL_UPI_BADGE_OPT_IN,,true,,"), "syntax"],
    ["more cells than any export has", table(",".repeat(600_000)), "limit"],
  ])("refuses %s", (_, text, code) => {
    expect(rejection(text)).toBe(code);
  });

  it("has no error of its own for any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => ["ok", "rejected"].includes(parseDataSafetyCsv(table(text)).kind)),
      { numRuns: 300, seed: 22 },
    );
  });
});

describe("the Data safety form of a declaration", () => {
  const gapsOf = (declaration: Declaration, known?: Parameters<typeof buildDataSafety>[1]): readonly string[] =>
    buildDataSafety(declaration, known).gaps.map(({ why, question, subject }) =>
      [why, question, subject].filter(Boolean).join(" "),
    );
  const first = (change: (row: Declaration["transmissions"][number]) => object): Declaration => {
    const sample = sampleDeclaration();
    return { ...sample, transmissions: sample.transmissions.slice(0, 1).map((row) => ({ ...row, ...change(row) })) };
  };

  it("declares what goes to others as collected and shared, and what goes to the own server as collected", () => {
    const { form } = buildDataSafety(sampleDeclaration(), { ephemeral: new Map([["PSL_USER_ACCOUNT", false]]) });
    expect(form.answers).toEqual([{ question: "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA", response: null, value: "true" }]);
    const shared = {
      collected: true,
      shared: true,
      ephemeral: null,
      userControl: "optional",
      collectionPurposes: ["PSL_ANALYTICS"],
      sharingPurposes: ["PSL_ANALYTICS", "PSL_ADVERTISING"],
    };
    expect(form.types).toEqual([
      {
        id: "PSL_USER_ACCOUNT",
        collected: true,
        shared: false,
        ephemeral: false,
        // Nobody said whether users can decline.
        userControl: null,
        collectionPurposes: ["PSL_APP_FUNCTIONALITY"],
        sharingPurposes: [],
      },
      { id: "PSL_USER_INTERACTION", ...shared },
      { id: "PSL_DEVICE_ID", ...shared },
    ]);
  });

  it("reads back from its CSV", () => {
    const { form } = buildDataSafety(sampleDeclaration());
    expect(read(renderDataSafetyCsv(form)).form).toEqual(form);
  });

  it("lists what Play has no word for, several words for, and what nobody has answered", () => {
    const declaration = first(() => ({
      information: [
        { typeId: null, label: { ja: "ひみつ", en: null }, exemption: null },
        { typeId: "UI.NET.IP", label: { ja: "IPアドレス", en: null }, exemption: null },
        { typeId: "UI.PER.NAME", label: { ja: "氏名", en: null }, exemption: null },
      ],
      senderPurposes: [{ id: "PUR.PAYMENT", text: { ja: "決済", en: null }, source: null }],
    }));
    expect(gapsOf(declaration)).toEqual([
      "not-assigned ひみつ",
      "choose UI.NET.IP",
      "no-equivalent PUR.PAYMENT",
      "not-answered ephemeral PSL_NAME",
      "not-answered PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT",
      "not-answered PSL_SUPPORTED_ACCOUNT_CREATION_METHODS",
      "not-answered PSL_SUPPORT_DATA_DELETION_BY_USER",
    ]);
    const { form, gaps } = buildDataSafety(declaration, { choices: new Map([["UI.NET.IP", "PSL_APPROX_LOCATION"]]) });
    expect(form.types.map(({ id }) => id)).toEqual(["PSL_NAME", "PSL_APPROX_LOCATION"]);
    expect(gaps.some(({ why }) => why === "choose")).toBe(false);
    expect(buildDataSafety(declaration).gaps.find(({ why }) => why === "choose")?.candidates).toEqual([
      "PSL_APPROX_LOCATION",
      "PSL_DEVICE_ID",
    ]);
  });

  it("does not say that it is collected by choice where only the use stops, nor anything where that is unknown", () => {
    const stops = (what: "use" | "unknown"): unknown =>
      buildDataSafety(first(({ measures }) => ({ measures: { ...measures, optOut: { ...measures.optOut, stops: what } } }))).form
        .types[0]?.userControl;
    expect([stops("use"), stops("unknown")]).toEqual(["required", null]);
  });

  it("leaves open whether anything is shared where the recipient's part is unknown", () => {
    const declaration = first(({ recipient }) => ({ recipient: { ...recipient, relation: "unknown" } }));
    expect(buildDataSafety(declaration).form.types.map(({ shared }) => shared)).toEqual([false, false]);
    expect(gapsOf(declaration)).toContain("recipient-unknown カイセキ合同会社");
  });

  it("never answers that nothing is collected", () => {
    const { form, gaps } = buildDataSafety({ ...sampleDeclaration(), transmissions: [] });
    expect(form).toEqual({ answers: [], types: [] });
    expect(gaps.map(({ question }) => question)).toContain("PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA");
  });

  it("takes the transmissions of one service where it is asked to", () => {
    expect(buildDataSafety(sampleDeclaration(), { service: "web" }).form.types).toEqual([]);
    expect(buildDataSafety(sampleDeclaration(), { service: "app" }).form.types).toHaveLength(3);
  });
});
