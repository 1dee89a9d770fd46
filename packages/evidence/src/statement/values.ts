// The smallest parts of statements. Their patterns go into the JSON Schemas (tools/schema-from-types.ts), which readers check with.

/**
 * SHA-256 in lower-case hexadecimal.
 * @pattern ^[0-9a-f]{64}$
 */
export type Sha256 = string;

/**
 * A moment in UTC to the second (RFC 3339).
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$
 */
export type Moment = string;

/**
 * A day.
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
 */
export type Day = string;

/**
 * One line of text for people. It never stands alone: a code beside it says what it is about.
 * @pattern ^[^\p{Cc}]{1,500}$
 */
export type Line = string;

/**
 * A word of a closed list of the record that the statement is about, such as a profile or an area of the coverage.
 * @pattern ^[a-z][a-z0-9-]{0,63}$
 */
export type Word = string;

/**
 * An information type or a purpose of the taxonomy, such as `UI.LOC.PRECISE`.
 * @pattern ^(UI|PUR)(\.[A-Z0-9_]+){1,6}$
 */
export type TaxonomyId = string;

/**
 * An address of the web.
 * @pattern ^https?://[^\s\p{Cc}]{1,2000}$
 */
export type WebAddress = string;

/**
 * Bytes in base64 with padding (RFC 4648, section 4), in their one spelling.
 * @pattern ^[A-Za-z0-9+/]+={0,2}$
 */
export type Base64 = string;
