import { spawnSync } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { writeStatement, type Envelope } from "@akashi/evidence";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, isStale } from "../tools/build.mjs";
import { sampleStatement } from "../packages/evidence/src/testing/sample-statements.ts";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { html, ListeningServer } from "./support/listening-server.ts";
import { buildLocalPageFixture, type LocalPage } from "./support/local-page.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Time zones on both sides of the date line and off the full hour; locales with other letters, digits and orders. */
const PLACES = [
  { zone: "UTC", locale: "C" },
  { zone: "Asia/Tokyo", locale: "ja_JP.UTF-8" },
  { zone: "America/St_Johns", locale: "tr_TR.UTF-8" },
  { zone: "Pacific/Kiritimati", locale: "ar_EG.UTF-8" },
];

/** A browser off the half hour, with other digits. */
const ELSEWHERE = { timezoneId: "Pacific/Marquesas", locale: "fa-IR" };

let folder = "";
let server: ListeningServer;
let local: LocalPage;
let page: Page;
const at = (name: string): string => join(folder, name);

/** What the command line that is built prints, somewhere in the world. */
const printedIn = ({ zone, locale }: (typeof PLACES)[number], ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "apps/cli/dist/akashi.mjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 64_000_000,
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  });
  if (status !== 0) throw new Error(`${zone} ${locale}: ${stderr}`);
  return stdout;
};

beforeAll(async () => {
  // `npm test` has built; two tests at once must not write the same bundle.
  if (isStale()) await build();
  folder = mkdtempSync(join(tmpdir(), "akashi-same-"));
  const classes = [classOf("com.example.app.MainActivity", "android.app.Activity", [])];
  const app = buildApp({ components: launcherActivity(), classes });
  writeFileSync(at("app.apk"), app);
  printedIn({ zone: "UTC", locale: "C" }, "key", "generate", "--name", "lab", "--out", folder);
  const { outputFiles } = await bundle({
    entryPoints: [join(root, "packages/evidence/src/index.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "evidence",
    platform: "browser",
    logLevel: "silent",
  });
  server = await ListeningServer.start(
    new Map([
      ["/", html('<!doctype html><title>test</title><script src="/evidence.js"></script>')],
      ["/evidence.js", { type: "text/javascript", body: outputFiles[0]?.text ?? "" }],
    ]),
  );
  local = await buildLocalPageFixture();
  page = await (await local.browser.newContext(ELSEWHERE)).newPage();
  await page.goto(`${server.origin}/`);
}, 180_000);
afterAll(async () => {
  await local?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the page that apps are dropped on saves as JSON. */
const reportOfBrowser = async (): Promise<string> => {
  const open = await local.open(ELSEWHERE);
  await open.inspect({ name: "copy.apk", bytes: readFileSync(at("app.apk")) });
  await open.openTab("save");
  const { bytes } = await open.saved(open.page.locator("#save-json"));
  await open.page.context().close();
  return bytes.toString("utf8");
};

/** Signs and verifies in the page with the browser's own arithmetic. */
const attestInBrowser = async (payload: string, keyid: string, publicKey: string, at: string): Promise<readonly string[]> => {
  const pkcs8 = createPrivateKey(readFileSync(join(folder, "lab.key.pem"))).export({ type: "pkcs8", format: "der" });
  const input = { payload, keyid, publicKey, at, pkcs8: pkcs8.toString("base64") };
  return page.evaluate(async (given) => {
    type Evidence = typeof import("@akashi/evidence");
    const { evidence } = globalThis as unknown as { evidence: Evidence };
    const bytesOf = (text: string): Uint8Array<ArrayBuffer> => evidence.fromBase64(text) ?? new Uint8Array();
    const key = await crypto.subtle.importKey("pkcs8", bytesOf(given.pkcs8), "Ed25519", false, ["sign"]);
    const parsed = evidence.parseStatement(bytesOf(given.payload));
    if (parsed.kind === "refused") return [parsed.code];
    const signer = { keyid: given.keyid, sign: async (message: Uint8Array<ArrayBuffer>) => evidence.signEd25519(key, message) };
    const text = evidence.writeEnvelope(await evidence.attest(parsed.value, signer));
    const read = await evidence.parsePublicKey(given.publicKey);
    const keys = read.kind === "ok" ? [read.key] : [];
    const result = await evidence.verifyAttestation(text, { keys, at: given.at });
    const late = await evidence.verifyAttestation(text, { keys, at: "2030-01-01T00:00:00Z" });
    return [text, result.kind === "ok" ? "ok" : result.code, late.kind === "ok" ? "ok" : late.code];
  }, input);
};

describe("the same inputs", () => {
  it("give the same report and the same attestation in every time zone and locale, on Node and in Chromium", async () => {
    const time = ["--time", "2026-03-29T01:30:00Z", "--expires", "90d"];
    const made = PLACES.map((place) => {
      const report = printedIn(place, "inspect", at("app.apk"), "--json");
      writeFileSync(at("report.json"), report);
      return { report, envelope: printedIn(place, "attest", at("report.json"), "--key", at("lab.key.pem"), ...time) };
    });
    const [first] = made;
    if (first === undefined) throw new Error("nothing was made");
    for (const { report, envelope } of made) {
      expect(report === first.report).toBe(true);
      expect(envelope).toBe(first.envelope);
    }
    expect((await reportOfBrowser()) === first.report).toBe(true);
    const { payload, signatures } = JSON.parse(first.envelope) as Envelope;
    const publicKey = readFileSync(at("lab.pub.json"), "utf8");
    expect(await attestInBrowser(payload, signatures[0].keyid, publicKey, "2026-04-01T00:00:00Z")).toEqual([
      first.envelope,
      "ok",
      "expired",
    ]);
  }, 180_000);

  it("give the same result when they are computed again elsewhere", () => {
    for (const place of PLACES)
      expect(JSON.parse(printedIn(place, "recompute", at("report.json"), "--artifact", at("app.apk"), "--json"))).toMatchObject({
        identical: true,
        versions: [],
      });
  });

  it("give a statement of the same bytes in a page as here", async () => {
    const here = Buffer.from(writeStatement(sampleStatement("decision"))).toString("base64");
    const there = await page.evaluate((statement) => {
      type Evidence = typeof import("@akashi/evidence");
      const { evidence } = globalThis as unknown as { evidence: Evidence };
      return evidence.toBase64(evidence.writeStatement(statement));
    }, sampleStatement("decision"));
    expect(there).toBe(here);
  });
});
