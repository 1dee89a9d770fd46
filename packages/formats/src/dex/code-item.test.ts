import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { readCode, readTries } from "./code-item.ts";
import { NO_INDEX } from "./id-tables.ts";
import { readMembers } from "./member-table.ts";

const input = {
  classes: [
    {
      descriptor: "Lapp/Main;",
      methods: [
        {
          name: "go",
          descriptor: "(IJ)V",
          registerCount: 7,
          code: `
            const/4 v0, 0
            :one
            invoke-virtual {p0, p1, p2, p3}, Lapp/Main;->go(IJ)V
            :two
            invoke-virtual {p0, p1, p2, p3}, Lapp/Main;->go(IJ)V
            :three
            return-void
            :io
            move-exception v0
            :any
            return-void
            .catch Ljava/io/IOException; {:one .. :two} :io
            .catch Ljava/lang/Error; {:one .. :two} :any
            .catchall {:two .. :three} :any`,
        },
      ],
    },
  ],
};

describe("a code item", () => {
  const dex = openBuilt(input);
  const offset = readMembers(dex).methodCodeOffset[0] ?? 0;
  const code = readCode(dex, offset);

  it("tells registers, arguments and size", () => {
    expect(code).toMatchObject({ registerCount: 7, inCount: 4, outCount: 4, tryCount: 2, size: 10, debugInfoOffset: 0 });
    expect(code.start * 2).toBe(offset + 16);
  });

  it("tells what handles what, in the order of the file", () => {
    const handlers = readTries(dex, code).map(({ start, end, handlers: list }) => ({
      range: [start, end],
      handlers: list.map(({ type, target }) => [type === NO_INDEX ? "any" : dex.typeDescriptor(type), target]),
    }));
    expect(handlers).toEqual([
      {
        range: [1, 4],
        handlers: [
          ["Ljava/io/IOException;", 8],
          ["Ljava/lang/Error;", 9],
        ],
      },
      { range: [4, 7], handlers: [["any", 9]] },
    ]);
  });

  const changed = (at: number, byte: number) => {
    const bytes = buildDex(input);
    bytes[offset + at] = byte;
    return openOne(bytes);
  };
  const triesAt = 16 + code.size * 2;

  it.each([
    ["an offset that is no multiple of four", () => readCode(dex, offset + 2), "misaligned-code"],
    ["an offset at the end", () => readCode(dex, dex.part.bytes.length & ~3), "truncated"],
    ["instructions beyond the end", () => readCode(changed(15, 0x7f), offset), "code-outside"],
    ["more arguments than registers", () => readCode(changed(2, 8), offset), "bad-ins"],
    ["a try block beyond the code", () => readTries(changed(triesAt + 4, 0xff), code), "bad-try"],
    ["a handler beyond the code", () => readTries(changed(triesAt + 16 + 3, 0x7f), code), "bad-handlers"],
    ["a caught type that is none", () => readTries(changed(triesAt + 16 + 2, 0x7f), code), "bad-handlers"],
  ])("refuses %s", (_, read, expected) => {
    expect(read).toThrow(FormatError);
    expect(read).toThrow(expect.objectContaining({ code: expected }));
  });
});
