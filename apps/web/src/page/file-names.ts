/** The start of the names of saved files: that of the app's file, without its ending. */
export const stemOf = (file: string): string => file.replace(/\.(?:apk|apks|xapk|apkm)$/i, "") || "app";
