import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";

/** The code of a file system error, such as `ENOENT`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
};

/** A file that is read and written at places of it. */
export interface DiskFile {
  readonly readAt: (offset: number, length: number) => Uint8Array;
  readonly writeAt: (offset: number, bytes: Uint8Array) => void;
  readonly sync: () => void;
  readonly close: () => void;
}

const writeAll = (fd: number, bytes: Uint8Array, offset: number): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, offset + done);
};

/** Files that wait for the disk at the same time. */
const AT_ONCE = 64;

const syncFile = async (path: string): Promise<void> => {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * The file system as the log uses it: every change is one call, so that a test can stop between any two of them. What a power cut
 * may take away is decided by `sync` and `syncFolder` alone.
 */
export class Disk {
  /** Called before every change, with its name and place. */
  readonly #beforeChange: (what: string, path: string) => void;

  constructor(beforeChange: (what: string, path: string) => void = () => {}) {
    this.#beforeChange = beforeChange;
  }

  /** The bytes of a file; null where there is none. */
  read(path: string): Uint8Array | null {
    return orNull(() => readFileSync(path));
  }

  /** Names in a folder, sorted; none where there is no folder. */
  list(path: string): readonly string[] {
    return orNull(() => readdirSync(path).sort()) ?? [];
  }

  makeFolder(path: string): void {
    this.#beforeChange("makeFolder", path);
    mkdirSync(path, { recursive: true });
  }

  /** Writes a file and waits until its content is on the disk; its name is only durable after `syncFolder`. */
  write(path: string, bytes: Uint8Array): void {
    this.#beforeChange("write", path);
    const fd = openSync(path, "w");
    try {
      writeAll(fd, bytes, 0);
      this.#beforeChange("sync", path);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }

  /** Writes files and waits for all of them together: the disk takes in many at the price of a few. */
  async writeMany(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<void> {
    for (const { path, bytes } of files) {
      this.#beforeChange("write", path);
      writeFileSync(path, bytes);
    }
    for (let at = 0; at < files.length; at += AT_ONCE) {
      await Promise.all(files.slice(at, at + AT_ONCE).map(async ({ path }) => syncFile(path)));
    }
  }

  rename(from: string, to: string): void {
    this.#beforeChange("rename", to);
    renameSync(from, to);
  }

  /** Gives a file a second name. False where that name is taken: of two who try, one succeeds. */
  link(from: string, to: string): boolean {
    this.#beforeChange("link", to);
    try {
      linkSync(from, to);
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    }
  }

  remove(path: string): void {
    this.#beforeChange("remove", path);
    rmSync(path, { recursive: true, force: true });
  }

  /** Waits until the names in a folder are on the disk. */
  syncFolder(path: string): void {
    this.#beforeChange("syncFolder", path);
    const fd = openSync(path, "r");
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }

  /** Opens a file for reading and writing in place; it is made, `size` bytes of zero, where there is none. */
  open(path: string, size: number): DiskFile {
    const existing = orNull(() => openSync(path, "r+"));
    if (existing === null) {
      this.#beforeChange("create", path);
      mkdirSync(dirname(path), { recursive: true });
    }
    const fd = existing ?? openSync(path, "w+");
    if (existing === null) ftruncateSync(fd, size);
    return {
      readAt: (offset, length) => {
        const bytes = new Uint8Array(length);
        const read = readSync(fd, bytes, 0, length, offset);
        return bytes.subarray(0, read);
      },
      writeAt: (offset, bytes) => {
        this.#beforeChange("writeAt", path);
        writeAll(fd, bytes, offset);
      },
      sync: () => fsyncSync(fd),
      close: () => closeSync(fd),
    };
  }
}
