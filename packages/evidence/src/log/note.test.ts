import { describe, expect, it } from "vitest";
import { encodeHex } from "@akashi/bytes";
import { openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { formatNote, parseNote } from "./note.ts";
import { verifySignatures } from "./signatures.ts";
import { formatVkey, isKeyName, parseVkey } from "./vkey.ts";

/** The example of C2SP signed-note, "Example". */
const VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

const code = (value: string): unknown => expect.objectContaining({ name: "LogError", code: value });
const refuse = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe("signed notes", () => {
  it("verify and are written as in the specification's example", async () => {
    const key = await parseVkey(VKEY);
    const note = parseNote(NOTE);
    expect(note.text).toBe("This is an example message.\n");
    expect(await verifySignatures(note, [key])).toEqual([{ key, timestamp: null }]);
    expect(formatNote(note)).toBe(NOTE);
    expect(formatVkey(key)).toBe(VKEY);
  });

  it("keep empty lines of the text: the last one ends it", () => {
    expect(parseNote(NOTE.replace("This", "A\n\nB")).text).toBe("A\n\nB is an example message.\n");
  });

  it("refuse a changed text, and pass over signatures of keys that are not known", async () => {
    const key = await parseVkey(VKEY);
    await expect(verifySignatures(parseNote(NOTE.replace("an", "no")), [key])).rejects.toEqual(code("signature-invalid"));
    expect(await verifySignatures(parseNote(NOTE), [{ ...key, name: "example.com/bar" }])).toEqual([]);
    expect(await verifySignatures(parseNote(NOTE), [{ ...key, keyId: key.keyId ^ 1 }])).toEqual([]);
  });

  it.each([
    ["no signature", "text\n"],
    ["no newline at the end", NOTE.slice(0, -1)],
    ["no empty line", NOTE.replace("\n\n", "\n")],
    ["nothing behind the empty line", "text\n\n"],
    ["a hyphen for the dash", NOTE.replace("—", "-")],
    ["two spaces", NOTE.replace("foo ", "foo  ")],
    ["a name with a plus", NOTE.replace("foo", "f+o")],
    ["a tab in the text", NOTE.replace(" is", "\tis")],
    ["a carriage return", NOTE.replaceAll("\n", "\r\n")],
    ["base64 without padding", NOTE.replace("aQM=", "aQM")],
    ["base64 of a key ID alone", NOTE.replace(/Uw2Q.*=/, "Uw2QOg==")],
    ["101 signatures", `text\n\n${`${NOTE.split("\n")[2] ?? ""}\n`.repeat(101)}`],
  ])("are refused with %s", (_, text) => {
    expect(refuse(() => parseNote(text))).toEqual(code("note-malformed"));
  });

  it("hold no control character below U+0020 but the newline, and whatever stands above it", () => {
    const refused = Array.from({ length: 0x100 }, (_, unit) => String.fromCharCode(unit)).filter(
      (character) => refuse(() => parseNote(NOTE.replace("This", character))) instanceof Error,
    );
    const below = Array.from({ length: 0x20 }, (_, unit) => String.fromCharCode(unit));
    expect(refused).toEqual(below.filter((character) => character !== "\n"));
  });

  it("are refused where they are no UTF-8", () => {
    expect(refuse(() => parseNote(Uint8Array.of(0xff, ...new TextEncoder().encode(NOTE))))).toEqual(code("note-malformed"));
  });
});

describe("verifier keys", () => {
  it("have names without white space, plus and control characters", () => {
    const names = ["", "f o", "f\u3000o", "f+o", "f\u0000o", "f\to", "f\u001fo", "\ud800", "f\u007fo", "証人.example"];
    expect(names.filter(isKeyName)).toEqual(["f\u007fo", "証人.example"]);
  });

  it.each([
    ["another key ID", VKEY.replace("530d903a", "530d903b"), "vkey-malformed"],
    ["a key ID in capitals", VKEY.replace("530d903a", "530D903A"), "vkey-malformed"],
    ["another name", VKEY.replace("foo", "bar"), "vkey-malformed"],
    ["a name with a space", VKEY.replace("foo", "f o"), "vkey-malformed"],
    ["half a key", VKEY.slice(0, -4), "vkey-malformed"],
    ["another algorithm", VKEY.replace("+Aeky", "+Buky"), "vkey-unsupported"],
  ])("are refused with %s", async (_, text, expected) => {
    await expect(parseVkey(text)).rejects.toEqual(code(expected));
  });
});

describe("checkpoints", () => {
  /** The example of C2SP tlog-cosignature. */
  const text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  it("are read as in the specification's example, extension lines passed over", () => {
    const checkpoint = parseCheckpoint(`${text}extension\n`);
    expect({ ...checkpoint, root: encodeHex(checkpoint.root) }).toEqual({
      origin: "example.com/behind-the-sofa",
      size: 20_852_163,
      root: Buffer.from("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "base64").toString("hex"),
    });
  });

  it.each([
    ["a leading zero", text.replace("2085", "02085")],
    ["a size with a sign", text.replace("2085", "+2085")],
    ["a size beyond 2^53", text.replace("20852163", "9007199254740993")],
    ["a root of another length", text.replace("CsUY", "")],
    ["no origin", text.slice(text.indexOf("\n"))],
    ["an empty line", `${text}\nx\n`],
    ["no newline at the end", text.slice(0, -1)],
  ])("are refused with %s", (_, changed) => {
    expect(refuse(() => parseCheckpoint(changed))).toEqual(code("checkpoint-malformed"));
  });

  it("are refused from a log that is not known", async () => {
    const note = `${text}\n${NOTE.split("\n")[2] ?? ""}\n`;
    await expect(openCheckpoint(note, [await parseVkey(VKEY)])).rejects.toEqual(code("origin-unknown"));
    const named = note.replace("example.com/behind-the-sofa", "example.com/foo");
    await expect(openCheckpoint(named, [await parseVkey(VKEY)])).rejects.toEqual(code("signature-invalid"));
    const byOther = named.replace("foo Uw2Q", "foo Aw2Q");
    await expect(openCheckpoint(byOther, [await parseVkey(VKEY)])).rejects.toEqual(code("not-signed"));
  });
});
