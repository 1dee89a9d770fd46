export { ByteWriter } from "./byte-writer.ts";
export { buildStringPool, type StringPoolOptions } from "./string-pool-builder.ts";
export {
  type BagSpec,
  buildResourceTable,
  type ConfigSpec,
  type PackageSpec,
  type ResourceSpec,
  type ResourceTableOptions,
} from "./table-builder.ts";
export { reference, type ValueSpec } from "./value-builder.ts";
export { androidAttribute, type AttributeSpec, type BinaryXmlOptions, buildBinaryXml, type ElementSpec } from "./xml-builder.ts";
export { buildZip, deflateStored, type ZipEntrySpec, type ZipHeaderFields, type ZipOptions } from "./zip-builder.ts";
export { buildDex, buildDexContainer, sealDex } from "./dex-builder.ts";
export type { CallSiteInput, ClassInput, DexInput, FieldInput, MethodHandleInput, MethodInput } from "./dex-input.ts";
export type { AnnotationInput, ConstantInput } from "./dex-values.ts";
export { buildElf, type ElfSpec } from "./elf-builder.ts";
export { signApk } from "./apk-signer.ts";
export { createSigningKey, type SigningKey } from "./signing-key.ts";
