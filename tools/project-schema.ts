import { listInformationTypes, listPurposes } from "@akashi/catalogue/platform";
import { OPERATOR_KINDS, PROJECT_VERSION } from "@akashi/declarations";

/** A part of a JSON Schema (draft 2020-12). */
export type Schema = { readonly [keyword: string]: unknown };

const either = (...anyOf: readonly Schema[]): Schema => ({ anyOf });
/** Where nothing stands after a key, YAML has null: as if the key were not there. */
const NOTHING: Schema = { type: "null" };
const TEXT: Schema = { type: ["string", "number", "boolean"] };
const text = either(TEXT, NOTHING);
const pattern = (expression: string): Schema => either({ type: "string", pattern: expression }, NOTHING);
const date = pattern("^\\d{4}-\\d{2}-\\d{2}$");
const url = pattern("^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"']+$");
/** YAML takes digits that are not quoted for a number. */
const corporateNumber = either(pattern("^\\d{13}$"), { type: "integer", minimum: 1e12, maximum: 1e13 - 1 });
const answer: Schema = { enum: ["yes", "no", "はい", "いいえ", true, false, null] };
const oneOf = (words: readonly (string | number)[]): Schema => ({ enum: [...words, null] });
const list = (items: Schema): Schema => either({ type: "array", items }, NOTHING);

const mapping = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const optional = (name: string): Schema => either(ref(name), NOTHING);

const words = either(TEXT, mapping({ ja: text, en: text }), NOTHING);
const person = { by: TEXT, on: date, reason: text };

const DEFINITIONS: Readonly<Record<string, Schema>> = {
  contact: mapping({ name: words, email: text, phone: text, url }),
  operator: mapping({ legalName: words, corporateNumber, address: words, contact: optional("contact") }),
  decision: mapping({ accepted: answer, ...person }, ["accepted", "by", "on"]),
  statement: mapping({ accepted: answer, ...person }, ["by", "on"]),
  notice: mapping({ kind: oneOf(["published", "shown"]), url, place: words }),
  consent: mapping({ category: TEXT, askedAt: oneOf(["first-launch", "before-use", "unknown"]), withdrawal: words }, [
    "category",
  ]),
  optOut: mapping({ stops: oneOf(["transmission", "use", "unknown"]), method: words, url, restriction: words }),
  scope: mapping({
    forOthersDemand: answer,
    operatorKind: oneOf(OPERATOR_KINDS),
    viaSoftware: answer,
    messages: answer,
    posts: answer,
    onlineGame: answer,
    metaverse: answer,
    search: answer,
    information: answer,
    decision: either(mapping({ covered: answer, ...person }, ["covered", "by", "on"]), NOTHING),
  }),
  service: mapping(
    {
      id: TEXT,
      name: words,
      kind: oneOf(["app", "web"]),
      packageName: text,
      signerSha256: text,
      origins: list(url),
      scope: optional("scope"),
    },
    ["id"],
  ),
  recipient: mapping({
    legalName: words,
    serviceName: words,
    country: text,
    relation: oneOf(["third-party", "own-server", "processor", "unknown"]),
    policyUrl: url,
    hosts: list(TEXT),
  }),
  hostGroup: mapping({
    hosts: list(TEXT),
    use: oneOf(["own-server", "recipient", "nothing-sent"]),
    recipient: optional("recipient"),
    decision: optional("statement"),
  }),
  informationType: { enum: listInformationTypes().map(({ id }) => id) },
  information: either(
    ref("informationType"),
    mapping({ type: optional("informationType"), label: words, issuedBy: oneOf(["own-server", "device", "third-party"]) }),
  ),
  purposeId: { enum: listPurposes().map(({ id }) => id) },
  purpose: either(
    ref("purposeId"),
    { type: "string", pattern: "^(?!PUR\\.)." },
    mapping({
      id: optional("purposeId"),
      text: words,
      source: either(mapping({ url, checked: date }, ["url", "checked"]), NOTHING),
    }),
  ),
  exemption: mapping(
    {
      information: ref("informationType"),
      item: oneOf([1, 2, 3, 4]),
      kind: oneOf([1, 2, 3, 4, 5]),
      facts: list(TEXT),
      decision: optional("decision"),
    },
    ["information"],
  ),
  sentAnswer: {
    ...mapping({ information: ref("informationType"), sent: answer, by: text, on: date, reason: text }, ["information"]),
    // An answer counts only with the person and the day; without one it is a question.
    ...either(
      { properties: { sent: NOTHING } },
      { properties: { by: TEXT, on: { type: "string" } }, required: ["sent", "by", "on"] },
    ),
  },
  tool: mapping({ name: words, kind: oneOf(["sdk", "tag", "own-code", "webview-content"]), version: text }),
  transmission: mapping(
    {
      id: TEXT,
      module: text,
      services: list(TEXT),
      tool: optional("tool"),
      recipient: optional("recipient"),
      information: list(ref("information")),
      senderPurposes: list(ref("purpose")),
      recipientPurposes: list(ref("purpose")),
      notice: either({ const: "none" }, optional("notice")),
      consent: optional("consent"),
      optOut: optional("optOut"),
      exemptions: list(ref("exemption")),
      decisions: list(ref("sentAnswer")),
      notSent: optional("statement"),
    },
    ["id"],
  ),
  policy: mapping({ method: words, purposes: words, consentAndControl: words, changeProcedure: words, url }),
};

/** The schema of `akashi.yaml`, for editors. What Akashi itself takes is decided by its reader, which also says what is wrong in words. */
export const projectSchema = (): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:akashi:schema:project:${PROJECT_VERSION}`,
  title: "akashi.yaml",
  ...mapping(
    {
      akashi: { enum: [PROJECT_VERSION, String(PROJECT_VERSION)] },
      operator: optional("operator"),
      effectiveFrom: date,
      notice: optional("notice"),
      services: list(ref("service")),
      hosts: list(ref("hostGroup")),
      transmissions: list(ref("transmission")),
      policy: optional("policy"),
    },
    ["akashi"],
  ),
  $defs: DEFINITIONS,
});
