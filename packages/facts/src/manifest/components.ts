import { findChildren, type XmlElement } from "@akashi/formats";
import type { ComponentFact, ComponentKind, MetaData } from "../schema.ts";
import type { AttributeReader } from "./attributes.ts";
import { expandClassName } from "./class-name.ts";

/** What decides about a component beside its own element. */
export interface ManifestContext {
  readonly attributes: AttributeReader;
  readonly packageName: string | null;
  readonly minSdk: number;
  readonly targetSdk: number;
  /** Whether the code defines a class of this name. */
  readonly isDefined: (className: string) => boolean;
}

const KINDS: readonly ComponentKind[] = ["activity", "activity-alias", "service", "receiver", "provider"];

/** Providers are exported by default where both SDK versions are 16 or lower (documentation of `<provider>`). */
const LAST_EXPORTED_PROVIDERS = 16;

export const readMetaData = (element: XmlElement, attributes: AttributeReader): readonly MetaData[] =>
  findChildren(element, "meta-data").flatMap((item) => {
    const name = attributes.text(item, "name");
    if (name === null) return [];
    const source = attributes.find(item, "resource") === undefined ? "value" : "resource";
    return [{ name, value: attributes.text(item, source), resource: attributes.resourceName(item, source) }];
  });

type Filter = ComponentFact["filters"][number];

const DATA_PARTS = ["mimeType", "scheme", "host", "port", "path", "pathPrefix", "pathPattern"] as const;

/** `scheme://host:port/path`, or the MIME type, as far as the element gives them. */
const dataText = (element: XmlElement, attributes: AttributeReader): string => {
  const [mimeType, scheme, host, port, ...paths] = DATA_PARTS.map((name) => attributes.text(element, name));
  const authority = host === null || host === undefined ? "" : `${host}${port === null || port === undefined ? "" : `:${port}`}`;
  const place = `${scheme === null || scheme === undefined ? "" : `${scheme}:`}${authority === "" ? "" : `//${authority}`}`;
  return [mimeType, `${place}${paths.find((path) => path !== null) ?? ""}`]
    .filter((part) => part !== null && part !== "")
    .join(" ");
};

const readFilter = (element: XmlElement, attributes: AttributeReader): Filter => {
  const names = (tag: string): readonly string[] =>
    findChildren(element, tag).flatMap((child) => attributes.text(child, "name") ?? []);
  return {
    actions: names("action"),
    categories: names("category"),
    data: findChildren(element, "data").map((child) => dataText(child, attributes)),
  };
};

const exportedOf = (
  element: XmlElement,
  kind: ComponentKind,
  { attributes, minSdk, targetSdk }: ManifestContext,
): Pick<ComponentFact, "exported" | "exportedBy"> => {
  const declared = attributes.boolean(element, "exported");
  if (declared !== null) return { exported: declared, exportedBy: "declared" };
  if (kind === "provider") {
    return { exported: minSdk <= LAST_EXPORTED_PROVIDERS && targetSdk <= LAST_EXPORTED_PROVIDERS, exportedBy: "default" };
  }
  const filtered = findChildren(element, "intent-filter").length > 0;
  return { exported: filtered, exportedBy: filtered ? "intent-filter" : "default" };
};

/** A provider is guarded where both ways into it are: by one permission, or by one for reading and one for writing. */
const permissionOf = (element: XmlElement, kind: ComponentKind, context: ManifestContext): string | null => {
  const { attributes } = context;
  const whole = attributes.text(element, "permission");
  if (kind !== "provider" || whole !== null) return whole;
  const read = attributes.text(element, "readPermission");
  const write = attributes.text(element, "writePermission");
  return read !== null && write !== null ? `${read} / ${write}` : null;
};

const readComponent = (
  element: XmlElement,
  kind: ComponentKind,
  application: XmlElement,
  context: ManifestContext,
): readonly ComponentFact[] => {
  const { attributes, packageName } = context;
  const stored = attributes.text(element, "name");
  if (stored === null) return [];
  const name = expandClassName(stored, packageName);
  const target = kind === "activity-alias" ? attributes.text(element, "targetActivity") : null;
  const className = target === null ? name : expandClassName(target, packageName);
  return [
    {
      kind,
      name,
      className,
      ...exportedOf(element, kind, context),
      // A component without a permission of its own has the application's.
      permission: permissionOf(element, kind, context) ?? attributes.text(application, "permission"),
      enabled: attributes.boolean(element, "enabled") ?? true,
      authorities: attributes.text(element, "authorities")?.split(";") ?? [],
      filters: findChildren(element, "intent-filter").map((filter) => readFilter(filter, attributes)),
      metaData: readMetaData(element, attributes),
      defined: context.isDefined(className),
    },
  ];
};

/** The components of the `<application>` element, in the order of the manifest. */
export const readComponents = (application: XmlElement, context: ManifestContext): readonly ComponentFact[] =>
  application.children.flatMap((child) => {
    if (child.kind !== "element") return [];
    const kind = KINDS.find((name) => name === child.localName);
    return kind === undefined ? [] : readComponent(child, kind, application, context);
  });
