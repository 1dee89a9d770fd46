import type { Contact, Declaration, PurposeItem, Recipient, Service, Tool, Transmission } from "../../model/declaration.ts";
import type { Exemption } from "../../model/exemption.ts";
import type { Measures } from "../../model/measures.ts";
import type { PolicyTexts } from "../../model/policy.ts";
import type { Words } from "../../model/words.ts";
import { assertReadable } from "../outcome.ts";
import { renderXml, xml, type XmlContent } from "../xml/write-xml.ts";
import { collectItems, keyOf } from "./items.ts";
import { POLICY_XML_NAMESPACE } from "./identity.ts";
import { parsePolicyXml, POLICY_XML_VERSION } from "./parse.ts";

type Content = readonly XmlContent[];

/** An element for a text; none where there is no text. */
const text = (name: string, value: string | null): Content => (value === null ? [] : [xml(name, value)]);
const words = (name: string, value: Words): XmlContent => xml(name, [...text("ja", value.ja), ...text("en", value.en)]);
const wordsIfAny = (name: string, value: Words | null): Content => (value === null ? [] : [words(name, value)]);

const service = ({ id, name, kind, packageName, signerSha256, origins }: Service): XmlContent =>
  xml(
    "service",
    [words("name", name), ...origins.map((origin) => xml("origin", origin))],
    [
      ["id", id],
      ["kind", kind],
      ["packageName", packageName],
      ["signerSha256", signerSha256],
    ],
  );

const tool = ({ name, kind, moduleId, version }: Tool): XmlContent =>
  xml(
    "tool",
    [words("name", name)],
    [
      ["kind", kind],
      ["moduleId", moduleId],
      ["version", version],
    ],
  );

const recipient = (one: Recipient): XmlContent =>
  xml(
    "recipient",
    [
      ...wordsIfAny("legalName", one.legalName),
      ...wordsIfAny("serviceName", one.serviceName),
      ...text("policyUrl", one.policyUrl),
      ...one.hosts.map((host) => xml("host", host)),
    ],
    [
      ["relation", one.relation],
      ["providerId", one.providerId],
      ["country", one.country],
    ],
  );

const exemption = ({ item, kind, facts, decision }: Exemption): XmlContent =>
  xml(
    "exemption",
    [
      ...facts.map((fact) => xml("fact", fact)),
      ...(decision === null
        ? []
        : [
            xml("decision", text("reason", decision.reason), [
              ["accepted", String(decision.accepted)],
              ["by", decision.by],
              ["on", decision.on],
            ]),
          ]),
    ],
    [
      ["item", String(item)],
      ["kind", kind === null ? null : String(kind)],
    ],
  );

const purpose = (name: string, { id, text: said, source }: PurposeItem): XmlContent =>
  xml(
    name,
    [
      words("text", said),
      ...(source === null
        ? []
        : [
            xml(
              "source",
              [],
              [
                ["url", source.url],
                ["checked", source.checked],
              ],
            ),
          ]),
    ],
    [["id", id]],
  );

const restriction = (value: Words | "none" | null): Content =>
  value === "none" ? [xml("restriction", [], [["none", "true"]])] : wordsIfAny("restriction", value);

const measures = ({ notice, consent, optOut }: Measures): XmlContent =>
  xml("measures", [
    ...(notice === null
      ? []
      : [xml("notice", [...text("url", notice.url), ...wordsIfAny("place", notice.place)], [["kind", notice.kind]])]),
    ...(consent === null
      ? []
      : [
          xml("consent", wordsIfAny("withdrawal", consent.withdrawal), [
            ["category", consent.category],
            ["askedAt", consent.askedAt],
          ]),
        ]),
    ...(optOut === null
      ? []
      : [
          xml(
            "optOut",
            [...wordsIfAny("method", optOut.method), ...text("url", optOut.url), ...restriction(optOut.restriction)],
            [["stops", optOut.stops]],
          ),
        ]),
  ]);

const transmission = (row: Transmission, ids: ReadonlyMap<string, string>): XmlContent =>
  xml(
    "transmission",
    [
      ...row.services.map((id) => xml("serviceRef", [], [["ref", id]])),
      tool(row.tool),
      recipient(row.recipient),
      ...row.information.map((item) =>
        xml("itemRef", item.exemption === null ? [] : [exemption(item.exemption)], [["ref", ids.get(keyOf(item)) ?? null]]),
      ),
      ...row.senderPurposes.map((one) => purpose("senderPurpose", one)),
      ...row.recipientPurposes.map((one) => purpose("recipientPurpose", one)),
      measures(row.measures),
    ],
    [["id", row.id]],
  );

const desk = ({ name, email, phone, url }: Contact): XmlContent =>
  xml("desk", [...wordsIfAny("name", name), ...text("email", email), ...text("phone", phone), ...text("url", url)]);

/**
 * The application privacy policy as XML with a tag for each of the eight items (検査用タグ; docs/policy-xml.md), for
 * `assets/app-privacy-policy/policy.xml`. Throws FormatError where a value does not fit the format.
 */
export const renderPolicyXml = (declaration: Declaration, texts: PolicyTexts): string => {
  const { operator, services, transmissions, effectiveFrom } = declaration;
  const items = collectItems(transmissions);
  const ids = new Map(items.map((item, at) => [keyOf(item), `i${at + 1}`]));
  const root = xml(
    "applicationPrivacyPolicy",
    [
      xml("services", services.map(service)),
      xml(
        "provider",
        [...wordsIfAny("legalName", operator.legalName), ...wordsIfAny("address", operator.address)],
        [["corporateNumber", operator.corporateNumber]],
      ),
      xml(
        "information",
        items.map((item) =>
          xml(
            "item",
            [words("label", item.label)],
            [
              ["id", ids.get(keyOf(item)) ?? null],
              ["type", item.typeId],
            ],
          ),
        ),
      ),
      xml("method", wordsIfAny("text", texts.method)),
      xml("purposes", wordsIfAny("text", texts.purposes)),
      xml("consentAndControl", wordsIfAny("text", texts.consentAndControl)),
      xml(
        "externalTransmission",
        transmissions.map((row) => transmission(row, ids)),
      ),
      xml("contact", operator.contact === null ? [] : [desk(operator.contact)]),
      xml("changeProcedure", wordsIfAny("text", texts.changeProcedure)),
    ],
    [
      ["xmlns", POLICY_XML_NAMESPACE],
      ["version", POLICY_XML_VERSION],
      ["effectiveFrom", effectiveFrom],
      ["url", texts.url],
    ],
  );
  return assertReadable(renderXml(root), parsePolicyXml);
};
