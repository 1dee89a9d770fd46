import {
  androidAttribute,
  buildBinaryXml,
  reference,
  type AttributeSpec,
  type ElementSpec,
  type ValueSpec,
} from "@akashi/formats/testing";

/** Resource ids of the attributes that test manifests use (`android.R.attr`, public.xml of AOSP frameworks/base). */
const ATTRIBUTE_IDS: Readonly<Record<string, number>> = {
  label: 0x01010001,
  name: 0x01010003,
  permission: 0x01010006,
  readPermission: 0x01010007,
  writePermission: 0x01010008,
  enabled: 0x0101000e,
  debuggable: 0x0101000f,
  exported: 0x01010010,
  authorities: 0x01010018,
  id: 0x010100d0,
  password: 0x0101015c,
  inputType: 0x01010220,
  value: 0x01010024,
  resource: 0x01010025,
  scheme: 0x01010027,
  host: 0x01010028,
  targetActivity: 0x01010202,
  minSdkVersion: 0x0101020c,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  onClick: 0x0101026f,
  targetSdkVersion: 0x01010270,
  maxSdkVersion: 0x01010271,
  testOnly: 0x01010272,
  allowBackup: 0x01010280,
  usesCleartextTraffic: 0x010104ec,
  networkSecurityConfig: 0x01010527,
  usesPermissionFlags: 0x01010644,
};

/** A value as aapt would compile it: `@0x7f…` a reference, numbers and booleans typed, all else text. */
const valueOf = (text: string): ValueSpec => {
  if (/^@0x[0-9a-f]{8}$/i.test(text)) return reference(Number.parseInt(text.slice(3), 16));
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+$/.test(text) ? Number(text) : text;
};

const attributeOf = (name: string, text: string): AttributeSpec => {
  const local = name.replace(/^android:/, "");
  const id = ATTRIBUTE_IDS[local];
  if (local === name) return { name, value: text };
  if (id === undefined) throw new Error(`the test manifest uses android:${local}, of which no resource id is known here`);
  // Version names stay texts even where they look like numbers.
  return androidAttribute(local, id, local === "versionName" || local === "name" ? text : valueOf(text));
};

const TOKEN = /<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

interface OpenElement {
  readonly name: string;
  readonly attributes: AttributeSpec[];
  readonly children: (ElementSpec | string)[];
}

/** Turns the XML of a test into elements. Only what the tests need: elements, attributes, text. */
const parseXml = (xml: string): ElementSpec => {
  const top: OpenElement = { name: "", attributes: [], children: [] };
  const open: OpenElement[] = [top];
  for (const [, closed, name, attributes = "", selfClosing, text] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (closed !== undefined) open.pop();
    else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].filter(([, key = ""]) => !key.startsWith("xmlns"));
      const element: OpenElement = {
        name,
        attributes: pairs.map(([, key = "", value = ""]) => attributeOf(key, value)),
        children: [],
      };
      parent.children.push(element);
      if (selfClosing !== "/") open.push(element);
    } else if (text !== undefined && text.trim() !== "") parent.children.push(text.trim());
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || typeof root === "string") throw new Error("the test XML is not balanced");
  return root;
};

/** Compiles XML text to binary XML. */
export const compileXml = (xml: string): Uint8Array => buildBinaryXml(parseXml(xml));
