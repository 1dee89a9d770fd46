import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InspectAnswer } from "../apps/web/src/inspect.ts";
import { build } from "../tools/build.mjs";
import { listSamples } from "../fuzz/seeds.ts";
import { buildApp, launcherActivity } from "./support/app-builder.ts";
import { launchChromium } from "./support/chromium.ts";
import { runCli } from "./support/run-cli.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** Nothing but the page itself may be loaded, as for the page that users drop their apps on. */
const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline'; worker-src 'self'; connect-src 'self'";

let server: Server;
let browser: Browser;
let page: Page;
const files = new Map<string, Uint8Array>();
let folder = "";

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), "akashi-browser-"));
  files.set("/worker.js", readFileSync(join(root, "apps/web/dist/worker.js")));
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const body = path === "/" ? Buffer.from("<!doctype html><title>test</title>") : files.get(path);
    const type = path === "/" ? "text/html" : path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type, "content-security-policy": POLICY });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  browser = await launchChromium();
  page = await browser.newPage();
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Both texts around the first place where they differ; the whole would be megabytes. */
const firstDifference = (a: string, b: string): readonly [string, string] | null => {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return [a.slice(Math.max(0, at - 80), at + 80), b.slice(Math.max(0, at - 80), at + 80)];
};

/** Inspects a served file in a worker of the page. */
const inspectInBrowser = async (path: string): Promise<InspectAnswer> =>
  page.evaluate(async (name) => {
    const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
    const worker = new Worker("/worker.js");
    try {
      return await new Promise<InspectAnswer>((done, fail) => {
        worker.addEventListener("message", ({ data }) => done(data as InspectAnswer));
        worker.addEventListener("error", (event) => fail(new Error(event.message)));
        worker.postMessage({ files: [{ name: name.slice(1), bytes }], profile: "jssec-strict", language: "ja" });
      });
    } finally {
      worker.terminate();
    }
  }, path);

describe("the engine in a worker of Chromium", () => {
  it.each(listSamples().map((path) => ({ name: path.slice(path.lastIndexOf("/") + 1), path })))(
    "gives the same bytes of JSON as on Node for $name",
    async ({ name, path }) => {
      files.set(`/${name}`, readFileSync(path));
      // Alone in a folder: the command line would also read the signature file of scheme v4 that stands beside a sample.
      const alone = join(folder, name);
      copyFileSync(path, alone);
      const [facts, report, answer] = [
        await runCli(["facts", alone]),
        await runCli(["inspect", "--json", alone]),
        await inspectInBrowser(`/${name}`),
      ];
      if (answer.kind !== "report") throw new Error(answer.message);
      expect(firstDifference(answer.factsJson, facts.out)).toBeNull();
      expect(firstDifference(answer.reportJson, report.out)).toBeNull();
    },
    120_000,
  );

  it("says of a broken file what the command line says", async () => {
    const whole = buildApp({ components: launcherActivity() });
    files.set("/cut.apk", whole.subarray(0, whole.length / 2));
    expect(await inspectInBrowser("/cut.apk")).toMatchObject({ kind: "unreadable" });
  });
});
