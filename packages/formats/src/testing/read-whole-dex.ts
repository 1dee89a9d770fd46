import { isInputError, type DiagnosticSink } from "@akashi/bytes";
import { readClassAnnotations } from "../dex/annotations.ts";
import { indexCode } from "../dex/code-index.ts";
import { readCode, readTries, type CodeItem } from "../dex/code-item.ts";
import { readDebugInfo } from "../dex/debug-info.ts";
import type { DexFile } from "../dex/dex-file.ts";
import { readStaticValues } from "../dex/encoded-value.ts";
import { InstructionCursor } from "../dex/instruction-cursor.ts";
import type { MemberTable } from "../dex/member-table.ts";
import { readCallSite, readMethodHandle } from "../dex/method-handles.ts";
import { openDex } from "../dex/open-dex.ts";
import { readArrayPayload, readSwitchPayload } from "../dex/payloads.ts";
import { readSystemAnnotations } from "../dex/system-annotations.ts";

/** Runs a reader; a FormatError or LimitError is an answer, anything else goes through. */
const tolerate = (read: () => void): void => {
  try {
    read();
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
};

const walkCode = (dex: DexFile, cursor: InstructionCursor, code: CodeItem): void => {
  cursor.start(code);
  while (cursor.next()) {
    const { mnemonic } = cursor.opcode;
    if (mnemonic.endsWith("-switch")) tolerate(() => void readSwitchPayload(dex, code, cursor.target, cursor.pc));
    if (mnemonic === "fill-array-data") tolerate(() => void readArrayPayload(dex, code, cursor.target));
  }
};

const readMethods = (dex: DexFile, members: MemberTable): void => {
  const cursor = new InstructionCursor(dex);
  members.methodCodeOffset.forEach((offset, row) => {
    if (offset === 0) return;
    tolerate(() => {
      const code = readCode(dex, offset);
      tolerate(() => walkCode(dex, cursor, code));
      tolerate(() => void readTries(dex, code));
      tolerate(() => void readDebugInfo(dex, code, { index: members.methodIndex[row] ?? 0, isStatic: false }));
    });
  });
};

const readClasses = (dex: DexFile): void => {
  for (let index = 0; index < dex.counts.classes; index += 1) {
    dex.classInterfaces(index);
    tolerate(() => void readStaticValues(dex, index));
    tolerate(() => void readSystemAnnotations(dex, readClassAnnotations(dex, index).ofClass));
  }
};

const readTables = (dex: DexFile): void => {
  const { strings, types, protos, fields, methods } = dex.counts;
  for (let index = 0; index < strings; index += 1) dex.string(index);
  for (let index = 0; index < types; index += 1) dex.findType(dex.typeDescriptor(index));
  tolerate(() => {
    for (let index = 0; index < protos; index += 1) dex.protoDescriptor(index);
  });
  for (let index = 0; index < fields; index += 1) dex.fieldName(index);
  for (let index = 0; index < methods; index += 1) dex.methodName(index);
};

/**
 * Asks every reader of DEX for all there is: for tests that feed it broken bytes. True where a DEX could be opened. Throws only
 * what no reader may throw.
 */
export const readWholeDex = (bytes: Uint8Array, diagnostics: DiagnosticSink): boolean => {
  let opened = false;
  const tables: DexFile[] = [];
  tolerate(() => {
    for (const dex of openDex(bytes, { path: ["classes.dex"], diagnostics })) {
      opened = true;
      const { members } = indexCode(dex);
      tables.push(dex);
      readMethods(dex, members);
      readClasses(dex);
      for (let index = 0; index < dex.extra.callSites.count; index += 1) tolerate(() => void readCallSite(dex, index));
      for (let index = 0; index < dex.extra.methodHandles.count; index += 1) tolerate(() => void readMethodHandle(dex, index));
    }
  });
  // Names never throw, whatever their bytes are, so this stands outside.
  tables.forEach(readTables);
  return opened;
};
