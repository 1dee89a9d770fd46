import { MODULE_KINDS } from "../modules/schema.ts";
import { JSSEC_CLASSES } from "../platform/schema.ts";
import type { Shape } from "./shape.ts";

type Fields = Readonly<Record<string, Shape>>;

const text = (about?: string): Shape => ({ kind: "string", ...(about === undefined ? {} : { about }) });
const form = (pattern: RegExp, about: string): Shape => ({ kind: "string", pattern, about });
const oneOf = (values: readonly string[], about?: string): Shape => ({
  kind: "string",
  values,
  ...(about === undefined ? {} : { about }),
});
const nullable = (of: Shape, about?: string): Shape => ({ kind: "nullable", of, ...(about === undefined ? {} : { about }) });
const list = (of: Shape, about?: string): Shape => ({ kind: "list", of, ...(about === undefined ? {} : { about }) });
const record = (fields: Fields, about?: string, optional: readonly string[] = []): Shape => ({
  kind: "record",
  fields,
  ...(optional.length === 0 ? {} : { optional }),
  ...(about === undefined ? {} : { about }),
});

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SOURCE_KEY = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
const HTTPS = /^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/;
/** Pages of providers that are linked to, not read as evidence: some have no HTTPS. */
const WEB = /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/;
const DATE = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const TYPE_ID = /^UI\.[A-Z]+(\.[A-Z_]+)?$/;
const PURPOSE_ID = /^PUR\.[A-Z0-9_]+$/;
const PERMISSION = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)+$/;
const CLASS = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+(\$[A-Za-z_][A-Za-z0-9_]*)*$/;

const source = form(SOURCE_KEY, "A key of `sources`, or the word `unconfirmed`.");
const bilingual = (about?: string): Shape => record({ ja: text(), en: text() }, about);
const sources: Shape = {
  kind: "map",
  key: SOURCE_KEY,
  of: record({
    title: text("What was opened: page title, or `owner/repository path`."),
    url: form(HTTPS, "Where it was opened."),
    checked: form(DATE, "The day on which it was read."),
  }),
  about: "What was opened, by a short key.",
};

const hosts = list(
  record({
    host: form(
      /^([a-z0-9_]([a-z0-9_-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/,
      "Host name in lower case; it stands for itself and its subdomains. No scheme, port, path or wildcard.",
    ),
    source,
  }),
);

/** An information-collection module. */
export const MODULE_SHAPE: Shape & { readonly kind: "record" } = {
  kind: "record",
  about: "An information-collection module (情報収集モジュール): one SDK as its provider ships it.",
  optional: ["sendsTo", "codeOf"],
  fields: {
    id: form(ID, "Lower case with hyphens; stable for ever."),
    name: bilingual(),
    kind: oneOf(MODULE_KINDS),
    market: oneOf(["jp", "global"], "`jp`: made for, or mainly used in, the Japanese market."),
    provider: form(ID, "Id of a provider."),
    sendsTo: oneOf(["provider", "operator"], "`operator`: to a server that the operator of the app chooses."),
    packages: list(
      record(
        {
          prefix: form(/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/, "Java package in dots, without a dot at its end."),
          source,
          entries: list(
            record({ class: form(CLASS, "Full name of an outer class."), source }),
            "Where others carry some classes of the prefix: the classes without which the module is not there.",
          ),
        },
        undefined,
        ["entries"],
      ),
    ),
    codeOf: list(form(ID, "Id of a module."), "The modules whose common code this is."),
    manifestMarkers: list(
      record({
        kind: oneOf(["activity", "service", "receiver", "provider", "meta-data", "permission", "action"]),
        name: text(),
        source,
      }),
      "Names in the manifest that only this module uses.",
    ),
    nativeMarkers: list(record({ library: form(/^lib[A-Za-z0-9_.+-]+\.so$/, "File name of a native library."), source })),
    artifacts: list(record({ coordinate: form(/^[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+$/, "Maven `group:artifact`."), source })),
    hosts,
    informationTypes: list(record({ type: form(TYPE_ID, "Id of an information type."), source })),
    recipientPurposes: list(record({ purpose: form(PURPOSE_ID, "Id of a purpose."), source })),
    policy: nullable(record({ url: form(WEB, "Privacy policy."), language: oneOf(["ja", "en", "other"]), source })),
    optOut: nullable(
      record({
        url: nullable(form(WEB, "Where a user opts out.")),
        stops: oneOf(
          ["transmission", "use", "unknown"],
          "Whether opting out stops the sending, or only the use of what is sent.",
        ),
        source,
      }),
    ),
    switchOff: list(
      record({
        kind: oneOf(["meta-data", "resource", "api-call", "manifest-removal"]),
        name: text(),
        value: nullable(text()),
        stops: oneOf(["collection", "until-enabled", "part"]),
        note: nullable(bilingual("Which part; required where `stops` is `part`.")),
        source,
      }),
      "Configuration by which the provider of an app switches the module, or its collection, off.",
    ),
    sources,
  },
};

/** A legal person who receives information. */
export const PROVIDER_SHAPE: Shape & { readonly kind: "record" } = {
  kind: "record",
  about: "A legal person who receives information (送信先).",
  optional: ["hosts"],
  fields: {
    id: form(ID, "Lower case with hyphens; stable for ever."),
    legalName: nullable(
      record({ ja: nullable(text()), en: nullable(text()), source }),
      "Registered name as the source writes it; null where it is not known. Never guessed.",
    ),
    serviceName: bilingual("The name users know."),
    formerNames: list(record({ name: text(), source })),
    country: nullable(record({ code: form(/^[A-Z]{2}$/, "ISO 3166-1 alpha-2."), source })),
    hosts,
    sources,
  },
};

/** A place where the platform gives information or a capability to code. */
const PLATFORM_API_SHAPE: Shape & { readonly kind: "record" } = {
  kind: "record",
  about: "A place where Android, or a library beside it, gives user information or a capability to code.",
  optional: ["ordinary"],
  fields: {
    id: text("`class.member`, followed by `=value` for `setting`; the URI for `content-uri`."),
    kind: oneOf(["method", "field", "content-uri", "callback", "setting"]),
    class: nullable(form(CLASS, "In dots, with `$` for nested classes.")),
    member: nullable(form(/^([A-Za-z_][A-Za-z0-9_]*|<init>)$/, "Name of a method or field; `<init>` for constructors.")),
    value: nullable(text("`setting`: the constant string passed; `content-uri`: the URI or its beginning.")),
    informationTypes: list(form(TYPE_ID, "Id of an information type.")),
    capabilities: list(form(ID, "Id of a capability.")),
    ordinary: { kind: "boolean", about: "The call alone does not show that the information was wanted." },
    permissions: list(form(PERMISSION, "Any one of these suffices.")),
    addedIn: nullable({ kind: "integer", minimum: 1, maximum: 40, about: "API level that added it." }),
    source,
  },
};

/** A file of platform APIs. */
export const PLATFORM_API_FILE_SHAPE: Shape & { readonly kind: "record" } = {
  kind: "record",
  fields: { sources, apis: list(PLATFORM_API_SHAPE) },
};

export const MODULE_FILE_SHAPE: Shape & { readonly kind: "record" } = {
  kind: "record",
  fields: { modules: list(MODULE_SHAPE) },
};
export const PROVIDER_FILE_SHAPE: Shape & { readonly kind: "record" } = {
  kind: "record",
  fields: { providers: list(PROVIDER_SHAPE) },
};

/** The remaining files of platform knowledge, by their name. */
export const PLATFORM_FILE_SHAPES: Readonly<Record<string, Shape>> = {
  "information-types": record({
    types: list(
      record({
        id: form(TYPE_ID, ""),
        name: bilingual(),
        jssecClass: oneOf(JSSEC_CLASSES),
        classNamedByGuide: { kind: "boolean" },
        play: list(form(/^PSL_[A-Z_]+$/, "")),
        apple: list(form(/^[A-Z][A-Za-z]+$/, "")),
        plain: bilingual(),
      }),
    ),
  }),
  purposes: record({
    purposes: list(
      record({
        id: form(PURPOSE_ID, ""),
        name: bilingual(),
        play: nullable(form(/^PSL_[A-Z_]+$/, "")),
        apple: nullable(form(/^[A-Z][A-Za-z]+$/, "")),
      }),
    ),
  }),
  capabilities: record({
    capabilities: list(
      record({
        id: form(ID, ""),
        name: bilingual(),
        group: oneOf(["attack-behaviour", "sink", "platform"]),
        plain: bilingual(),
      }),
    ),
  }),
  permissions: record({
    sources,
    permissions: list(
      record({
        name: form(PERMISSION, ""),
        label: bilingual(),
        protection: oneOf(["normal", "dangerous", "signature", "appop", "internal", "unknown"]),
        informationTypes: list(form(TYPE_ID, "")),
        addedIn: nullable({ kind: "integer", minimum: 1, maximum: 40 }),
        source,
      }),
    ),
  }),
  "implied-permissions": record({
    sources,
    rules: list(
      record({
        id: form(ID, ""),
        requested: nullable(form(PERMISSION, "")),
        targetSdkBelow: nullable({ kind: "integer", minimum: 1, maximum: 40 }),
        implies: list(form(PERMISSION, "")),
        source,
      }),
    ),
  }),
};
