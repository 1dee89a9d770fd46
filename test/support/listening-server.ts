import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What is served at a path. */
export interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export const html = (body: string | Uint8Array): Served => ({ type: "text/html; charset=utf-8", body });

/** A page without a policy of its own, from which everything can be sent. */
export const BLANK = html("<!doctype html><title>blank</title>");

/** A server of this machine that remembers what it was asked for. */
export class ListeningServer {
  readonly origin: string;
  /** Paths, in the order they were asked for. */
  readonly hits: string[];
  readonly #server: Server;

  private constructor(server: Server, hits: string[]) {
    this.#server = server;
    this.hits = hits;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Serves what stands at each path, as it is when it is asked for. */
  static async start(served: ReadonlyMap<string, Served>): Promise<ListeningServer> {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      const path = request.url ?? "/";
      hits.push(path);
      const found = served.get(path);
      response.writeHead(found === undefined ? 404 : 200, { "content-type": found?.type ?? "text/plain" });
      response.end(found?.body);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new ListeningServer(server, hits);
  }

  close(): void {
    this.#server.close();
  }
}

/** Runs in a page: tries to reach a server by an image and by a request, and says what became of the request. */
export const tryToSend = (origin: string): Promise<"sent" | "blocked"> => {
  const image = new Image();
  image.src = `${origin}/image`;
  document.body.append(image);
  return fetch(`${origin}/fetch`).then(
    () => "sent",
    () => "blocked",
  );
};
