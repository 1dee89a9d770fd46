import { statSync } from "node:fs";
import { createServer } from "node:net";
import { codeOf } from "./disk.ts";
import { LogFolderError } from "./folder-error.ts";

/** A lock that is held until it is released, or until the process ends, however it ends. */
export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the right to write in a folder. The lock is a socket in Linux's abstract namespace, named by device and inode of the folder:
 * the kernel gives it to one process at a time and takes it back when that process ends, SIGKILL included, so that no lock can be
 * left behind and none has to be broken; a file with a process number could do neither. Throws LogFolderError `locked`, or
 * `lock-unsupported` on other systems.
 */
export const lockFolder = async (folder: string): Promise<Lock> => {
  if (process.platform !== "linux") throw new LogFolderError("lock-unsupported", process.platform);
  const { dev, ino } = statSync(folder, { bigint: true });
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      reject(codeOf(error) === "EADDRINUSE" ? new LogFolderError("locked", folder) : error);
    });
    server.listen({ path: `\0akashi-log-${dev}-${ino}`, exclusive: true }, resolve);
  });
  server.unref();
  return { release: () => new Promise((resolve) => void server.close(() => resolve())) };
};
