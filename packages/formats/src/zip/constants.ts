/** Signatures and fixed sizes of PKWARE APPNOTE 6.3.10 §4.3; names as there. */
export const LOCAL_HEADER_SIGNATURE = 0x04034b50;
export const LOCAL_HEADER_SIZE = 30;
export const CENTRAL_RECORD_SIGNATURE = 0x02014b50;
export const CENTRAL_RECORD_SIZE = 46;
export const END_RECORD_SIGNATURE = 0x06054b50;
export const END_RECORD_SIZE = 22;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const ZIP64_LOCATOR_SIZE = 20;
export const ZIP64_END_RECORD_SIGNATURE = 0x06064b50;
export const ZIP64_END_RECORD_SIZE = 56;

/** A comment's size is a 16-bit field, so the end record begins at most this far before the end of the file. */
export const LARGEST_COMMENT = 0xffff;

/** Compression methods (§4.4.5) that Android knows. */
export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;

/** Bits of the general purpose flags (§4.4.4). */
export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DATA_DESCRIPTOR = 0x0008;
export const FLAG_STRONG_ENCRYPTION = 0x0040;
export const FLAG_MASKED_HEADERS = 0x2000;

/** Header id of the zip64 extended information extra field (§4.5.3). */
export const EXTRA_ZIP64 = 0x0001;

/** In a 32-bit or 16-bit field: the value stands in the zip64 record or extra field. */
export const IN_ZIP64 = 0xffff_ffff;
export const COUNT_IN_ZIP64 = 0xffff;
