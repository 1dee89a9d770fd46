export { getEntry, openZip, type ZipArchive } from "./zip/archive.ts";
export { ZIP_ANOMALIES, type ZipAnomaly } from "./zip/anomalies.ts";
export { crc32 } from "./zip/crc32.ts";
export { findEndOfCentralDirectory, type EndOfCentralDirectory } from "./zip/end-of-central-directory.ts";
export type { ZipEntry } from "./zip/entry.ts";
export type { ReadEntryOptions } from "./zip/extract.ts";
export { readClassAnnotations, type Annotation, type AnnotationVisibility, type ClassAnnotations } from "./dex/annotations.ts";
export { verifyDexChecksum, type DexChecksum } from "./dex/checksum.ts";
export { readCode, readTries, type CodeItem, type ExceptionHandler, type TryBlock } from "./dex/code-item.ts";
export { indexCode, type CodeIndex } from "./dex/code-index.ts";
export {
  findLine,
  readDebugInfo,
  readLines,
  type DebugInfo,
  type DebugMethod,
  type LineTable,
  type LocalVariable,
} from "./dex/debug-info.ts";
export { DexFile, type DexCounts } from "./dex/dex-file.ts";
export {
  readStaticValues,
  type AnnotationElement,
  type EncodedAnnotation,
  type EncodedValue,
  type ReferenceValueKind,
} from "./dex/encoded-value.ts";
export type { DexHeader, DexSection } from "./dex/header.ts";
export { NO_INDEX } from "./dex/id-tables.ts";
export { InstructionCursor } from "./dex/instruction-cursor.ts";
export { readMembers, type MemberTable } from "./dex/member-table.ts";
export {
  METHOD_HANDLE_KINDS,
  readCallSite,
  readMethodHandle,
  type CallSite,
  type MethodHandle,
  type MethodHandleKind,
} from "./dex/method-handles.ts";
export { findOpcode, findOpcodeByMnemonic, OPCODES, type Opcode, type ReferenceKind } from "./dex/opcodes.ts";
export { openDex, type OpenDexOptions } from "./dex/open-dex.ts";
export { readArrayPayload, readSwitchPayload, type ArrayPayload, type SwitchPayload } from "./dex/payloads.ts";
export { invokeKindOf, isFieldWrite, type InvokeKind, type References } from "./dex/references.ts";
export { AXML_ANOMALIES, type AxmlAnomaly } from "./axml/anomalies.ts";
export {
  ANDROID_NAMESPACE,
  findAndroidAttribute,
  findChildren,
  findPlainAttribute,
  forEachElement,
  isElement,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
  type XmlText,
} from "./axml/document.ts";
export { readBinaryXml } from "./axml/read.ts";
export { StringPool } from "./arsc/string-pool.ts";
export { decodeComplex, decodeFloat, formatValue, formatValueWith, type TypedValue, VALUE_TYPES } from "./arsc/typed-value.ts";
export { localeOf, type ResourceConfig } from "./arsc/config.ts";
export type { BagItem, EntryValue, ResourceValue } from "./arsc/entry.ts";
export { ARSC_ANOMALIES, type ArscAnomaly } from "./arsc/log.ts";
export type { ResourcePackage } from "./arsc/package.ts";
export { qualifiersOf } from "./arsc/qualifiers.ts";
export type { ResolvedResource, ResourceRequest } from "./arsc/resolve.ts";
export { openResourceTable, type ResourceName, type ResourceTable } from "./arsc/table.ts";
export { openSplitSet } from "./split-set/open.ts";
export type { GivenFile, SplitRole, SplitSet, SplitSetKind, SplitSetMember, UninspectedFile } from "./split-set/split-set.ts";
export { readElf, type ElfFile } from "./elf/read.ts";
export { readSystemAnnotations, type SystemAnnotations } from "./dex/system-annotations.ts";
export {
  PROBLEMS,
  type ProblemCode,
  type ProblemDetail,
  type ProblemSeverity,
  type SignatureProblem,
} from "./apk-signature/problems.ts";
export { readSigningManifest, type SigningManifest } from "./apk-signature/manifest-versions.ts";
export {
  type BlockRecord,
  type Capability,
  LATEST_SDK,
  type LineageRecord,
  type SchemeName,
  type SchemeOutcome,
  type SchemeResult,
  type SdkRange,
  type SdkVerdict,
  type SignerRecord,
  type SigningResult,
  type SourceStampRecord,
} from "./apk-signature/result.ts";
export { type ApkSignatureInput, verifyApkSignatures } from "./apk-signature/verify.ts";
