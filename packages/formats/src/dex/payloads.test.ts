import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { openBuilt } from "../testing/open-built.ts";
import { readCode } from "./code-item.ts";
import { InstructionCursor } from "./instruction-cursor.ts";
import { readMembers } from "./member-table.ts";
import { readArrayPayload, readSwitchPayload } from "./payloads.ts";

const dex = openBuilt({
  classes: [
    {
      descriptor: "Lapp/Main;",
      methods: [
        {
          name: "go",
          descriptor: "(I)V",
          access: ["static"],
          registerCount: 2,
          code: `
            packed-switch p0, :packed
            sparse-switch p0, :sparse
            fill-array-data v0, :data
            :one
            nop
            :two
            return-void
            :packed
            .packed-switch -1 :one :two :one
            :sparse
            .sparse-switch -2147483648 -> :two, 2147483647 -> :one
            :data
            .array-data 2 1, -2, 0x1234`,
        },
      ],
    },
  ],
});
const code = readCode(dex, readMembers(dex).methodCodeOffset[0] ?? 0);
const targets: { pc: number; target: number }[] = [];
const cursor = new InstructionCursor(dex);
cursor.start(code);
while (cursor.next()) targets.push({ pc: cursor.pc, target: cursor.target });
const [packed = { pc: 0, target: 0 }, sparse = packed, data = packed] = targets;

describe("payloads", () => {
  it("gives the cases of a packed-switch, from the first key on", () => {
    const { keys, targets: to } = readSwitchPayload(dex, code, packed.target, packed.pc);
    expect([[...keys], [...to]]).toEqual([
      [-1, 0, 1],
      [9, 10, 9],
    ]);
  });

  it("gives the cases of a sparse-switch", () => {
    const { keys, targets: to } = readSwitchPayload(dex, code, sparse.target, sparse.pc);
    expect([[...keys], [...to]]).toEqual([
      [-2147483648, 2147483647],
      [10, 9],
    ]);
  });

  it("gives the elements of a fill-array-data", () => {
    const { width, count, bytes } = readArrayPayload(dex, code, data.target);
    expect([width, count, [...bytes]]).toEqual([2, 3, [1, 0, 0xfe, 0xff, 0x34, 0x12]]);
  });

  it.each([
    ["a place that is no payload", () => readSwitchPayload(dex, code, 0, 0)],
    ["array data as a switch", () => readSwitchPayload(dex, code, data.target, 0)],
    ["a switch as array data", () => readArrayPayload(dex, code, packed.target)],
    ["a place before the method", () => readArrayPayload(dex, code, -1)],
    ["a place after the method", () => readArrayPayload(dex, code, code.size)],
    ["targets that leave the method", () => readSwitchPayload(dex, code, packed.target, code.size)],
  ])("refuses %s", (_, read) => {
    expect(read).toThrow(FormatError);
  });
});
