/**
 * Roots below which each further segment belongs to somebody else, or is a product of its own. Below a root that is not here
 * the first two segments make a unit: `com.example`.
 * Second-level domains: registries' lists (JPRS for jp, Nominet for uk, KRNIC for kr, auDA for au, registro.br, CNNIC, TWNIC, …);
 * hosting of code: https://central.sonatype.org/register/namespace/ (io.github, com.github, io.gitlab …).
 */
const DEEPER_ROOTS: readonly string[] = [
  ...["ac", "ad", "co", "ed", "go", "gr", "lg", "ne", "or"].map((kind) => `jp.${kind}`),
  ...["ac", "co", "gov", "ltd", "me", "net", "org", "plc"].map((kind) => `uk.${kind}`),
  ...["ac", "co", "go", "ne", "or", "pe", "re"].map((kind) => `kr.${kind}`),
  ...["com", "net", "org", "gov", "edu"].flatMap((kind) =>
    ["au", "br", "cn", "hk", "sg", "tw", "tr", "mx", "ar"].map((land) => `${land}.${kind}`),
  ),
  ...["co", "or", "ac", "go", "in"].map((kind) => `th.${kind}`),
  ...["co", "ac", "net", "org", "gov"].flatMap((kind) => ["in", "nz", "za", "il", "id"].map((land) => `${land}.${kind}`)),
  "io.github",
  "io.gitlab",
  "io.gitee",
  "com.github",
  "com.gitlab",
  "com.google",
  "com.google.android",
  "com.android",
  "com.facebook",
  "com.amazon",
  "com.microsoft",
  "com.squareup",
  "org.apache",
  "org.jetbrains",
];
/** Roots that are a unit by themselves, whatever follows. */
const WHOLE_ROOTS: ReadonlySet<string> = new Set([
  "kotlin",
  "scala",
  "groovy",
  "okhttp3",
  "okio",
  "retrofit2",
  "dagger",
  "butterknife",
]);

const deeper: ReadonlySet<string> = new Set(DEEPER_ROOTS);

/**
 * The unit that package `name` (with dots) belongs to: the part of its name that one vendor or project goes by. `jp.co.example.ads`
 * is of `jp.co.example`, `com.google.firebase.auth` of `com.google.firebase`. It groups by name alone and knows no module.
 */
export const unitOfPackage = (name: string): string => {
  const segments = name.split(".");
  const [first = ""] = segments;
  if (WHOLE_ROOTS.has(first)) return first;
  let length = Math.min(2, segments.length);
  while (length < segments.length && deeper.has(segments.slice(0, length).join("."))) length += 1;
  return segments.slice(0, length).join(".");
};
