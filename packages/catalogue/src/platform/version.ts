import { PLATFORM_DATA } from "./data.ts";

/** Version of the table of platform knowledge. Facts name it, because they depend on it. */
export const PLATFORM_TABLE_VERSION: string = PLATFORM_DATA.version.version;
