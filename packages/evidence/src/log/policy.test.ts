import { describe, expect, it } from "vitest";
import { utf8 } from "../primitives/octets.ts";
import { meetsQuorum, parsePolicy, type LogPolicy } from "./policy.ts";
import { parseTlogProof } from "./tlog-proof.ts";
import { buildVkey, formatVkey, SIGNATURE_TYPE } from "./vkey.ts";

const keyOf = async (name: string, type: keyof typeof SIGNATURE_TYPE, byte: number): Promise<string> =>
  formatVkey(await buildVkey(name, SIGNATURE_TYPE[type], new Uint8Array(32).fill(byte)));

const LOG = await keyOf("example.com/log", "note", 1);
const [X1 = "", X2 = "", X3 = "", Y1 = "", Y2 = ""] = await Promise.all(
  ["x1", "x2", "x3", "y1", "証人"].map((name, at) => keyOf(`${name}.example`, "cosignature", 10 + at)),
);

/** The log's own key as that of a witness. */
const OWN_WITNESS = await keyOf("independent.example", "cosignature", 1);

/** The example of C2SP tlog-policy, with one witness fewer. */
const EXAMPLE = `# who we believe
log ${LOG} https://example.com/log

witness X1 ${X1}
witness X2\t${X2}
witness X3 ${X3} https://x3.example
  group X-witnesses 2 X1 X2 X3
witness Y1 ${Y1}
witness Y2 ${Y2}
group Y-witnesses any Y1 Y2
group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

const read = (text: string): Promise<LogPolicy> => parsePolicy(utf8(text));

describe("a trust policy", () => {
  it.each([
    [["x1.example", "x2.example", "y1.example"], true],
    [["x1.example", "x3.example", "証人.example"], true],
    [["x1.example", "x2.example", "x3.example"], false],
    [["x1.example", "y1.example", "証人.example"], false],
    [[], false],
  ])("with the quorum of the specification's example, cosigned by %j: %s", async (names, enough) => {
    const { quorum, witnesses, logs } = await read(EXAMPLE);
    expect(logs.map(({ name }) => name)).toEqual(["example.com/log"]);
    expect(meetsQuorum(quorum, new Set(witnesses.filter(({ name }) => names.includes(name))))).toBe(enough);
  });

  it("may ask for no witness", async () => {
    expect(meetsQuorum((await read("quorum none")).quorum, new Set())).toBe(true);
  });

  it("may hold the octets that the specification allows, and no other", async () => {
    const isTaken = async (octet: number): Promise<boolean> =>
      parsePolicy(Uint8Array.of(...utf8("# "), octet, ...utf8("\nquorum none"))).then(
        () => true,
        () => false,
      );
    const octets = Array.from({ length: 0x100 }, (_, octet) => octet);
    const taken = await Promise.all(octets.map(isTaken));
    // tlog-policy, "Character set": 0x09 (tab), 0x0A (newline), 0x20-0x7E, and 0x80-0xFF.
    const isAllowed = (octet: number): boolean => octet === 0x09 || octet === 0x0a || (octet >= 0x20 && octet !== 0x7f);
    expect(octets.filter((octet) => taken[octet])).toEqual(octets.filter(isAllowed));
  });

  it.each([
    ["no quorum", EXAMPLE.replace(/quorum.*\n/, "")],
    ["two quorums", `${EXAMPLE}quorum none\n`],
    ["an unknown quorum", EXAMPLE.replace("quorum X-and-Y", "quorum Z")],
    ["a group of names that come later", EXAMPLE.replace("2 X1 X2 X3", "2 X1 X2 Y1")],
    ["a threshold above the number of members", EXAMPLE.replace("2 X1 X2 X3", "4 X1 X2 X3")],
    ["a threshold of none", EXAMPLE.replace("2 X1 X2 X3", "0 X1 X2 X3")],
    ["a threshold with a leading zero", EXAMPLE.replace("2 X1 X2 X3", "02 X1 X2 X3")],
    ["a group without members", EXAMPLE.replace("2 X1 X2 X3", "any")],
    ["a member of two groups", EXAMPLE.replace("any Y1 Y2", "any Y1 Y2 X1")],
    ["a log that witnesses itself under another name", EXAMPLE.replace(X1, OWN_WITNESS)],
    ["a member twice", EXAMPLE.replace("any Y1 Y2", "any Y1 Y1")],
    ["a name twice", EXAMPLE.replace("witness Y1", "witness X1")],
    ["the name none for a witness", EXAMPLE.replaceAll("Y1", "none")],
    ["one key under two names", EXAMPLE.replace(Y1, X1)],
    ["a witness's key for a log", EXAMPLE.replace(`log ${LOG}`, `log ${X1}`)],
    ["a log's key for a witness", EXAMPLE.replace(Y1, LOG)],
    ["an unknown line", `${EXAMPLE}believe everybody\n`],
    ["a carriage return", EXAMPLE.replaceAll("\n", "\r\n")],
    ["more words than a line has", EXAMPLE.replace("quorum X-and-Y", "quorum X-and-Y X1")],
  ])("with %s is refused", async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: "policy-malformed" });
  });
});

describe("a proof of logging", () => {
  const HASH = "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=";
  const PROOF = `c2sp.org/tlog-proof@v1\nextra YWdl\nindex 7\n${HASH}\n${HASH}\n\nexample.com/fancylog\n109482\n${HASH}\n\n— a b\n`;

  it("is read as the specification writes it", () => {
    const { extra, index, path, checkpoint } = parseTlogProof(PROOF);
    expect([Buffer.from(extra ?? []).toString(), index, path.length, checkpoint.split("\n")[0]]).toEqual([
      "age",
      7,
      2,
      "example.com/fancylog",
    ]);
    expect(parseTlogProof(PROOF.replace("extra YWdl\n", "")).extra).toBeNull();
  });

  it.each([
    ["another version", PROOF.replace("@v1", "@v2")],
    ["an index with a leading zero", PROOF.replace("index 7", "index 07")],
    ["no index", PROOF.replace("index 7\n", "")],
    ["extra data behind the index", PROOF.replace("extra YWdl\nindex 7", "index 7\nextra YWdl")],
    ["a short hash", PROOF.replace(HASH, "YWdl")],
    ["a path that is too long", PROOF.replace(HASH, Array.from({ length: 64 }, () => HASH).join("\n"))],
    ["no empty line", PROOF.replaceAll("\n\n", "\n")],
  ])("with %s is refused", (_, text) => {
    expect(() => parseTlogProof(text)).toThrow("proof-malformed");
  });
});
