import { findAndroidAttribute, VALUE_TYPES, type XmlElement } from "@akashi/formats";

/** Attributes of views (`android.R.attr`, public.xml of AOSP frameworks/base). */
const ATTRIBUTES = {
  id: 0x010100d0,
  password: 0x0101015c,
  inputType: 0x01010220,
  autofillHints: 0x0101053f,
  phoneNumber: 0x01010167,
} as const;

/** Class of `inputType` in its low byte (`android.text.InputType`), and the variations that say what is typed. */
const INPUTS: Readonly<Record<number, string>> = {
  0x81: "UI.ID.ACCOUNT",
  0x91: "UI.ID.ACCOUNT",
  0xe1: "UI.ID.ACCOUNT",
  0x12: "UI.ID.ACCOUNT",
  0x21: "UI.PER.EMAIL",
  0xd1: "UI.PER.EMAIL",
  0x03: "UI.PER.PHONE",
  0x61: "UI.PER.NAME",
  0x71: "UI.PER.ADDRESS",
};

const numberOf = (element: XmlElement, name: keyof typeof ATTRIBUTES): number | null => {
  const attribute = findAndroidAttribute(element, ATTRIBUTES[name], name);
  return attribute === undefined ? null : attribute.value.data;
};

/** Information that a person types into the view `element`; null for views that do not say. */
const inputOf = (element: XmlElement): string | null => {
  const type = numberOf(element, "inputType");
  const byType = type === null ? undefined : INPUTS[type & 0xff];
  if (byType !== undefined) return byType;
  const password = numberOf(element, "password");
  if (password !== null && password !== 0) return "UI.ID.ACCOUNT";
  const phone = numberOf(element, "phoneNumber");
  return phone !== null && phone !== 0 ? "UI.PER.PHONE" : null;
};

/** Layouts around one text field, which code asks for the field (the reference of `TextInputLayout`). */
const FIELD_LAYOUTS: ReadonlySet<string> = new Set([
  "com.google.android.material.textfield.TextInputLayout",
  "android.support.design.widget.TextInputLayout",
]);

const firstInput = ({ children }: XmlElement): string | null => {
  for (const child of children) {
    const input = child.kind === "element" ? (inputOf(child) ?? firstInput(child)) : null;
    if (input !== null) return input;
  }
  return null;
};

const inputWithin = (element: XmlElement): string | null => (FIELD_LAYOUTS.has(element.name) ? firstInput(element) : null);

/** Number of the view and the information typed into it; null for other elements. */
export const readInput = (element: XmlElement): { readonly id: number; readonly informationType: string } | null => {
  const informationType = inputOf(element) ?? inputWithin(element);
  if (informationType === null) return null;
  const id = findAndroidAttribute(element, ATTRIBUTES.id, "id");
  return id?.value.type === VALUE_TYPES.reference ? { id: id.value.data, informationType } : null;
};
