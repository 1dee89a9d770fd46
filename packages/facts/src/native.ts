import { readElf } from "@akashi/formats";
import type { NativeFact } from "./schema.ts";

/** Symbols kept of one library. */
const SYMBOLS = 200;

/** Imports that tell what machine code can do: the network, loading and running code, watching the process. */
const TELLING_IMPORTS =
  /^(connect|send|sendto|sendmsg|socket|getaddrinfo|gethostbyname|recv|dlopen|android_dlopen_ext|dlsym|execve?|execv|execvp|fork|popen|system|ptrace|__system_property_get|curl_|SSL_|EVP_)/;

/** Exports by which Java code enters. */
const JNI_EXPORTS = /^(Java_|JNI_On)/;

/** The facts of one `lib/<abi>/*.so`. Throws FormatError as `readElf` does. */
export const readNative = (file: string, abi: string, bytes: Uint8Array): NativeFact => {
  const elf = readElf(bytes, { format: "elf", path: [file] });
  return {
    file,
    name: file.slice(file.lastIndexOf("/") + 1),
    abi,
    size: bytes.length,
    buildId: elf.buildId,
    needed: elf.needed,
    imports: elf.imports.filter((name) => TELLING_IMPORTS.test(name)).slice(0, SYMBOLS),
    exports: elf.exports.filter((name) => JNI_EXPORTS.test(name)).slice(0, SYMBOLS),
  };
};
