import { toBase64 } from "../primitives/base64.ts";

/** Members of a trust policy that name a file, and the member that its content goes into. */
const NAMED_FILES = { logsFile: "logs", keyFile: "key", certificateFile: "certificate" } as const;

/** A member that names a file. */
export type NamedFileMember = keyof typeof NAMED_FILES;

const isNamedFile = (name: string): name is NamedFileMember => Object.hasOwn(NAMED_FILES, name);

/** Puts contents in place of the names of files in a trust policy as people write it; `contentOf` reads a file for its member. */
export const withNamedFiles = (value: unknown, contentOf: (member: NamedFileMember, name: string) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => withNamedFiles(item, contentOf));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]): readonly [string, unknown] =>
    isNamedFile(name) && typeof member === "string"
      ? [NAMED_FILES[name], contentOf(name, member)]
      : [name, withNamedFiles(member, contentOf)],
  );
  return Object.fromEntries(entries);
};

/** A certificate as a trust policy holds it, base64 of DER, from the bytes of a PEM or DER file. */
export const certificateText = (bytes: Uint8Array<ArrayBuffer>): string => {
  const text = new TextDecoder("latin1").decode(bytes);
  const [, pem] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(text) ?? [];
  return pem === undefined ? toBase64(bytes) : pem.replaceAll(/\s/g, "");
};
