/**
 * Every limit of every reader, with its reason. A limit that is met ends one part with a {@link LimitError}, a diagnostic and a
 * coverage note; it never ends the report.
 */
export const LIMITS = {
  /** Largest input file. The zip format without zip64 ends at 4 GiB; Node and browsers hold one buffer of 2 GiB at the most. */
  inputBytes: 2_147_483_647,
  /** Entries of one archive. The largest applications seen have some 30,000; a zip without zip64 can name 65,535. */
  zipEntries: 200_000,
  /** Output of one archive entry. The largest DEX a 32-bit offset layout meets in practice is below 64 MiB; assets can be larger. */
  zipEntryBytes: 536_870_912,
  /** Output of an entry that declares less. A lying size is recovered up to here; the bombs seen declare a few kilobytes. */
  zipUndeclaredBytes: 67_108_864,
  /** All output of one archive together, so that many entries that share one compressed stream cannot multiply. */
  zipTotalBytes: 2_147_483_648,
  /** Files of a split set, and archives within archives: a set is one level deep. */
  splitFiles: 512,
  /** Nesting of XML elements. Android's own inflater recurses; layouts deeper than a hundred are refused by tools. */
  axmlDepth: 256,
  /** Elements of one binary XML document. */
  axmlElements: 500_000,
  /** Attributes of one binary XML document; overlapping ones make many out of few bytes. */
  axmlAttributes: 2_000_000,
  /** Strings of one string pool. */
  stringPoolStrings: 4_000_000,
  /** Bytes of strings decoded out of one pool: its strings may overlap, and then few bytes are many strings. The largest pools seen have 20 MB. */
  stringPoolOutputBytes: 268_435_456,
  /**
   * Looks into the configurations of a type, and sixteen for each item of a bag, in all questions to one resource table: many may share one place.
   * An application of 10,000 strings in 90 languages costs a million for each time that all are asked for.
   */
  resourceSteps: 100_000_000,
  /** Steps in following a resource reference to a value; AOSP gives up at 20 (ResourceTypes.h, `resolveReference`). */
  resourceReferenceSteps: 20,
  /** Nesting of encoded values and annotations in DEX. */
  dexEncodedValueDepth: 64,
  /** Interfaces of one class. The class file format allows 65,535; classes seen have under 100. */
  dexInterfaces: 1_024,
  /**
   * Code units decoded of one DEX, for each unit of the file. Compilers let equal methods share one code item; a hostile file
   * could let every method share the same large one.
   */
  dexCodeSharing: 16,
  /**
   * Items read of structures in DEX that others share (handlers, annotations, encoded values, debug information), and as many
   * more for each byte of the file: sound files stay below one a byte for each time that all is read.
   */
  dexEffort: 1_000_000,
  dexEffortPerByte: 8,
  /**
   * Characters of all strings and method descriptors decoded of one DEX, and as many more for each byte of the file. Strings do
   * not overlap in a sound file; in a hostile one each of a million could be the same one of ten megabytes.
   */
  dexText: 4_000_000,
  dexTextPerByte: 4,
  /** Encoded values and annotations in one array or class. The largest that compilers write have some thousands. */
  dexEncodedValues: 1_000_000,
  /** Exception handlers of one method, counted for each try block. Methods seen have some hundreds. */
  dexHandlers: 100_000,
  /** Steps of the debug information of one method. A method has at most 65,535 lines in a class file. */
  dexDebugSteps: 1_000_000,
  /**
   * Characters of names and entries of tables read of one ELF file, and as many more for each byte of it. Linkers let names share
   * their ends; in a hostile file each of a million symbols could have the same name of a megabyte.
   */
  elfEffort: 1_000_000,
  elfEffortPerByte: 4,
  /** DEX files of one application. The class loader names them classesN.dex without a bound; the largest seen have under 100. */
  dexFiles: 1_000,
  /** Classes above one another. Those seen have under 30; the virtual machine has no limit of its own. */
  classDepth: 512,
  /**
   * Steps from type to type in one program, for the call graph. Applications of 15 MB of DEX need half a million; a hostile one
   * could have every class below every other and call everything on all of them.
   */
  programHierarchyEffort: 10_000_000,
  /** Class names in all files below `META-INF/services` together: each has some, and a small file of one repeated line has 30,000. */
  serviceNames: 200_000,
  /** Nesting of DER/BER values. Certificates seen need under 20. */
  derDepth: 64,
  /** Certificates in one chain or lineage. */
  certificates: 256,
  /** Characters of one machine-readable declaration (JSON, XML, CSV, property list). Play's export with every question has 210,000. */
  formCharacters: 8_388_608,
  /** Nesting in one. The deepest that is written has 11 levels. */
  formDepth: 64,
  /** Values, elements or cells of one. Play's export has 3,915 cells. */
  formNodes: 500_000,
  /** Bytes of a notice or policy. The longest policies seen have some hundred kilobytes; pages with everything inlined some megabytes. */
  documentBytes: 16_777_216,
  /** Bytes of the tagged policy that an app carries, which its facts hold as a whole: of some 200 transmissions. */
  carriedPolicyBytes: 524_288,
  /** Such policies of one app. One is what there should be. */
  carriedPolicies: 4,
  /** Characters of text of a document: as many as its bytes can be. */
  documentText: 16_777_216,
  /** Blocks (paragraphs, items, tables) of a document. A policy of 200 pages has some ten thousand. */
  documentBlocks: 200_000,
  /** Elements of an HTML page; misnested formatting makes many out of few bytes. */
  documentElements: 500_000,
  /** Open elements of an HTML page. Browsers stop at 512; tree construction costs the depth for every tag. */
  documentDepth: 512,
  /** Cells of all tables of a document with their spans expanded. */
  documentCells: 200_000,
  /** Characters of one text in Facts. Android's installer takes names of 1,024 and paths of 4,000 (`android.content.res.Element`). */
  factsTextCharacters: 4_096,
  /** Characters of one list in Facts, and eight for each value in it. The longest list seen, of an app of 18 MB, has 210,000. */
  factsListCharacters: 8_000_000,
  /** Findings of one id in a report. The most seen are some hundred. */
  findings: 2_000,
  /** Rows of a table and items of a list in a page: browsers lay these out at once, and JSON has the rest. */
  pageRows: 500,
  /** Characters of a name in a page; JSON has the rest. Names seen have up to 200. */
  pageNameCharacters: 400,
  /** Diagnostics kept of one artifact; the rest are counted. */
  diagnostics: 2_000,
} as const;
export type LimitName = keyof typeof LIMITS;

/**
 * What a whole piece of work may take. Readers keep the limits above by themselves; these are watched from outside, by the command
 * line and by the fuzzer, for what no limit of a reader foresees.
 */
export const BUDGETS = {
  /** Time of one app. A large game takes some seconds; ten times that is no analysis any more. */
  analysisSeconds: 120,
  /** Resident memory of one app: the largest sample needs a seventh of it. */
  analysisMegabytes: 1_536,
  /** Time that an app may take in the process that was started, before it is inspected in one of its own: most take a second. */
  attemptMilliseconds: 2_000,
  /** Files larger than this go there at once. Apps of 20 MB take a second, and a process of its own costs a tenth of one. */
  attemptBytes: 33_554_432,
  /**
   * The same where information is followed through the code: of apps of 0.7 MB and more, nearly all took longer than an attempt (1.2 to
   * 24 s were measured, apps of up to 3 MB), which they would pay twice.
   */
  attemptBytesWithFlows: 524_288,
  /** Heap that code can fill in a millisecond: 0.9 MB were measured, and machines differ. */
  heapBytesPerMillisecond: 2_000_000,
  /** Processor time of reading one mutant of a seed of at most 400 KB: the seeds take a hundredth of it. */
  mutantMilliseconds: 5_000,
  /** Memory of reading one, the larger of what became resident and what was asked for. Mutants take 4 MB at most; uncollected garbage fits in, too. */
  mutantMegabytes: 64,
} as const;
