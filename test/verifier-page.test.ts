import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "@akashi/bytes";
import { writeBundle, type Bundle, type TrustPolicyFile } from "@akashi/evidence";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS } from "../packages/evidence/src/testing/sample-bundle.ts";
import { buildVerifierPage } from "../tools/build.mjs";
import { analysisOf, AttestedReport, bundleFile, MOMENT } from "./support/attested-report.ts";
import { axe, openAll, tooWide } from "./support/axe.ts";
import { buildApp } from "./support/app-builder.ts";
import type { GivenBytes } from "./support/page-fixture.ts";
import { runCli } from "./support/run-cli.ts";
import { sendingApp } from "./support/sending-app.ts";
import {
  buildVerifierPageFixture,
  type GivenToVerify,
  type OpenVerifierPage,
  type VerifierPage,
} from "./support/verifier-page.ts";

const WAIT = 400_000;
const APP = { name: "tenki.apk", bytes: sendingApp() };
/** In UTC whatever the machine says: the field takes the local clock. */
const ZONE = { timezoneId: "UTC" };

let fixture: VerifierPage;
let folder = "";
let report = "";
let good: Bundle;
let attested: AttestedReport;
let trust: GivenBytes;
const at = (name: string): string => join(folder, name);

/** The report of an app as the command line writes it. */
const reportOf = async ({ name, bytes }: typeof APP): Promise<string> => {
  writeFileSync(at(name), bytes);
  return (await runCli(["inspect", "--json", at(name)])).out;
};
const policyFile = async (changes: Partial<TrustPolicyFile> = {}, of = attested): Promise<GivenBytes> => ({
  name: "trust.json",
  bytes: await of.policy(changes),
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-verifier-"));
  report = await reportOf(APP);
  attested = new AttestedReport(analysisOf(APP, report), report);
  good = await attested.bundle();
  trust = await policyFile();
  fixture = await buildVerifierPageFixture();
}, 120_000);
afterAll(async () => {
  await fixture?.close();
  rmSync(folder, { recursive: true, force: true });
});

const inPage: VerifierPage["use"] = (work, options) => fixture.use(work, { ...ZONE, ...options });
const given = (changes: Partial<GivenToVerify> = {}): GivenToVerify => ({
  bundle: bundleFile(good),
  policy: trust,
  moment: MOMENT,
  ...changes,
});

describe("the page that verifies", () => {
  it("is one file that is the same bytes each time it is built, wherever, and its SHA-256 is told", async () => {
    const again = await buildVerifierPage(at("again.html"));
    const bytes = readFileSync(fixture.file);
    expect(readFileSync(at("again.html")).equals(bytes)).toBe(true);
    expect(again.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(again.bytes).toBe(bytes.length);
  }, 120_000);

  it("forbids itself to load or send anything, and to run what is not its own", () => {
    const page = readFileSync(fixture.file, "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
    const rules = Object.fromEntries(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
    expect(scripts).toHaveLength(1);
    expect(rules["script-src"]).toContain(
      `'sha256-${createHash("sha256")
        .update(scripts[0] ?? "")
        .digest("base64")}'`,
    );
    expect(rules).toMatchObject({
      "default-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "worker-src": ["blob:"],
    });
    for (const source of [...(rules["script-src"] ?? []), ...(rules["style-src"] ?? [])]) expect(source).toMatch(/^'sha256-/);
    expect(rules).not.toHaveProperty("connect-src");
  });

  it("leaves what verifies readable: its script is not minified, and small beside the engine", () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(fixture.file, "utf8"))?.[1] ?? "";
    for (const name of ["verifyBundle", "verifyEd25519", "verifyInclusion", "checkIssuer", "bindingLevel", "freshnessOf"])
      expect(script).toMatch(new RegExp(`(?:var|const|let|function) ${name}\\b`));
    expect(fixture.built.scriptBytes).toBeLessThan(250_000);
    expect(fixture.built.scriptBytes * 4).toBeLessThan(fixture.built.workerBytes);
  });
});

describe("a good bundle", () => {
  it(
    "passes all that a browser can look at, says who signed what and when, and recomputes the record byte for byte",
    () =>
      inPage(async (open) => {
        expect(await open.verify(given({ app: [APP] }))).toBe("holds");
        expect(await open.levels()).toEqual(["passed", "passed", "passed", "not-done"]);
        const text = await open.text;
        for (const part of [
          "求められた確認はすべて成り立ちました",
          "アプリに問題がないことを示すものではありません",
          "本物で、訂正も取消もありません",
          "確認できた",
          "していない",
          "example.jp/analyser",
          "検査をした者",
          KEYS.analyser.key.keyid,
          "example.org/log",
          "w1.example.net",
          "w2.example.com",
          "2026-01-31T03:04:05Z",
          "アプリを動かしたときの動き",
          createHash("sha256").update(APP.bytes).digest("hex"),
          "ほかの道具は、ブラウザでは動きません",
        ])
          expect(text).toContain(part);
        await open.chooseLanguage("en");
        const english = await open.text;
        for (const part of ["Everything that was asked for holds", "who ran the inspection", "Not done", "Confirmed"])
          expect(english).toContain(part);
        for (const said of [text, english]) expect(said).not.toMatch(/安全|安心|\bsafe\b|\bsecure\b/i);
        await open.openTab("record");
        await open.record.locator("#answer .verdict").waitFor();
        expect(await open.page.locator("#record-panel .attested").innerText()).toContain("very result");
        expect(open.complaints).toEqual([]);
      }),
    WAIT,
  );

  it(
    "says the same of the levels as the command line",
    () =>
      inPage(async (open) => {
        writeFileSync(at("good.akashi.json"), writeBundle(good));
        writeFileSync(at("trust.json"), trust.bytes);
        const args = [at("good.akashi.json"), "--trust", at("trust.json"), "--now", `${MOMENT}Z`, "--json"];
        const run = await runCli(["verify", ...args, "--artifact", at(APP.name)]);
        const { verdict, levels } = JSON.parse(run.out) as { verdict: string; levels: { outcome: string }[] };
        expect(await open.verify(given({ app: [APP] }))).toBe(verdict);
        expect(await open.levels()).toEqual(levels.map(({ outcome }) => outcome));
      }),
    WAIT,
  );

  it(
    "is taken with a policy in YAML, and without an app stays open in what needs one",
    () =>
      inPage(async (open) => {
        const yaml = { name: "trust.yaml", bytes: `# whom I trust\n${String(trust.bytes)}` };
        expect(await open.verify(given({ policy: yaml }))).toBe("holds");
        expect(await open.levels()).toEqual(["passed", "not-done", "not-done", "not-done"]);
        expect(await open.codes()).toEqual(expect.arrayContaining(["artifact-not-given", "not-recomputed"]));
      }),
    WAIT,
  );
});

/** A digit of a signature, changed. */
const forged = (bundle: Bundle): Bundle => {
  const text = JSON.stringify(bundle.attestation.envelope);
  const sig = /"sig":"(.)/.exec(text)?.[1] ?? "";
  const envelope = JSON.parse(
    text.replace(`"sig":"${sig}`, `"sig":"${sig === "A" ? "B" : "A"}`),
  ) as Bundle["attestation"]["envelope"];
  return { ...bundle, attestation: { ...bundle.attestation, envelope } };
};

const OTHER_APP = { name: "tenki.apk", bytes: buildApp({ packageName: "com.example.other" }) };

describe("a record of a check", () => {
  const NOTICE = {
    name: "tsuuchi.html",
    bytes:
      "<!doctype html><html lang='ja'><title>外部送信</title><h1>外部送信について</h1><p>当社は情報を送信します。</p></html>",
  };

  it(
    "is made again from the app and the document, which is known by its digest; without the document that is said",
    () =>
      inPage(async (open) => {
        writeFileSync(at("notice.html"), NOTICE.bytes);
        const record = (await runCli(["check", "--json", at(APP.name), "--notice", at("notice.html")])).out;
        const checked = new AttestedReport(analysisOf(APP, record), record);
        const all = { bundle: bundleFile(await checked.bundle()), policy: await policyFile({}, checked) };
        expect(await open.verify(given({ ...all, app: [APP, NOTICE] }))).toBe("holds");
        expect(await open.levels()).toEqual(["passed", "passed", "passed", "not-done"]);
        await open.openTab("record");
        await open.record.locator("#answer .verdict").waitFor();
        await open.back();
        expect(await open.verify(given({ ...all, app: [APP] }))).toBe("incomplete");
        expect(await open.levels()).toEqual(["passed", "passed", "not-done", "not-done"]);
        expect(await open.text).toContain("この結果には「notice.html」も使われています");
      }),
    WAIT,
  );
});

describe("a policy that names files", () => {
  it(
    "is taken together with them, by their names without folders",
    () =>
      inPage(async (open) => {
        const file = JSON.parse(String(trust.bytes)) as TrustPolicyFile;
        const [first, ...others] = file.issuers;
        const { logs, ...rest } = file;
        const keyFile = { ...first, key: undefined, keyFile: "keys/first.pub.json" };
        const policy = [
          { name: "first.pub.json", bytes: JSON.stringify(first?.key) },
          { name: "logs.txt", bytes: logs },
          {
            name: "trust.yaml",
            bytes: `# names files\n${JSON.stringify({ ...rest, logsFile: "./logs.txt", issuers: [keyFile, ...others] })}`,
          },
        ];
        expect(await open.verify(given({ policy }))).toBe("holds");
        expect(await open.text).toContain("first.pub.json");
      }),
    WAIT,
  );
});

describe("a bundle that does not hold", () => {
  interface Case {
    readonly what: string;
    readonly changes: () => Partial<GivenToVerify> | Promise<Partial<GivenToVerify>>;
    readonly verdict: string;
    readonly code: string;
    readonly says: string;
  }
  const CASES: readonly Case[] = [
    {
      what: "another signature",
      changes: () => ({ bundle: bundleFile(forged(good)) }),
      verdict: "not-authentic",
      code: "bad-signature",
      says: "根拠にしないでください",
    },
    {
      what: "a record of other content",
      changes: () => ({ bundle: bundleFile({ ...good, record: { ...good.record, findings: [] } }) }),
      verdict: "not-authentic",
      code: "record-mismatch",
      says: "書き換え",
    },
    {
      what: "a byte that is no part of its one spelling",
      changes: () => ({ bundle: { name: "a.akashi.json", bytes: ` ${writeBundle(good)}` } }),
      verdict: "not-authentic",
      code: "bundle-not-canonical",
      says: "本物と確かめられません",
    },
    {
      what: "no bundle at all",
      changes: () => ({ bundle: { name: "a.akashi.json", bytes: "hello" } }),
      verdict: "not-authentic",
      code: "bundle-not-json",
      says: "本物と確かめられません",
    },
    {
      what: "another app of the same name",
      changes: () => ({ app: [OTHER_APP] }),
      verdict: "contradicted",
      code: "artifact-differs",
      says: "別のファイル",
    },
    {
      what: "a moment after its end",
      changes: () => ({ moment: "2026-06-01T00:00:00" }),
      verdict: "not-authentic",
      code: "expired",
      says: "2026-06-01T00:00:00Z",
    },
    {
      what: "a status snapshot that is out of date",
      changes: () => ({ moment: "2026-02-20T00:00:00" }),
      verdict: "freshness-unknown",
      code: "status-expired",
      says: "今も有効かは分かりません",
    },
    {
      what: "a key that the policy does not know",
      changes: async () => {
        const issuers = (JSON.parse(await attested.policy()) as TrustPolicyFile).issuers.slice(1);
        return { policy: await policyFile({ issuers }) };
      },
      verdict: "not-authentic",
      code: "unknown-key",
      says: "未確認",
    },
    {
      what: "a log that the policy does not know",
      changes: async () => ({ policy: await policyFile({}, new AttestedReport(attested.statement, report)) }),
      verdict: "not-authentic",
      code: "not-signed",
      says: "本物と確かめられません",
    },
  ];
  it.each(CASES)(
    "$what: $verdict, $code",
    ({ changes, verdict, code, says }) =>
      inPage(async (open) => {
        expect(await open.verify(given(await changes()))).toBe(verdict);
        expect(await open.codes()).toContain(code);
        expect(await open.text).toContain(says);
        expect(open.complaints).toEqual([]);
      }),
    WAIT,
  );

  it(
    "a revoked one: says who revoked it, when and why",
    () =>
      inPage(async (open) => {
        const revoked = new AttestedReport(analysisOf(APP, report), report);
        const made = await revoked.bundles.addCorrection(await revoked.log(), "revoked", KEYS.market);
        const bundle = bundleFile(await revoked.bundle([made.listed], [made]));
        expect(await open.verify(given({ bundle, policy: await policyFile({}, revoked) }))).toBe("revoked");
        const text = await open.text;
        for (const part of ["取り消されています", "example.jp/market", "ストアの運営者", "知識ベースが誤っていた"])
          expect(text).toContain(part);
        expect(await open.page.locator(".freshness").getAttribute("data-state")).toBe("revoked");
      }),
    WAIT,
  );

  it(
    "a forked log: two trees of one size",
    () =>
      inPage(async (open) => {
        const status = good.status ?? { snapshot: "", proof: "" };
        const fork = new AttestedReport(analysisOf(APP, report, { profile: "law-minimum" }), report);
        Object.assign(fork.bundles, {
          log: Object.assign(fork.bundles.log, { key: attested.bundles.log.key, witnesses: attested.bundles.log.witnesses }),
        });
        const other = await fork.bundle();
        const bundle = bundleFile({
          ...good,
          status: { snapshot: other.status?.snapshot ?? "", proof: other.status?.proof ?? status.proof },
        });
        expect(await open.verify(given({ bundle }))).toBe("not-authentic");
        expect(await open.codes()).toContain("fork");
        expect(await open.text).toContain("人によって違って見えている");
      }),
    WAIT,
  );

  it(
    "a record that does not come out again: shows where, with both values",
    () =>
      inPage(async (open) => {
        const record = JSON.parse(report) as { artifact: { versionName: string } };
        record.artifact.versionName = "99.9-forged";
        // Signed as it is: its issuer is who forged it.
        const text = `${canonicalJson(record)}\n`;
        const lying = new AttestedReport(analysisOf(APP, text), text);
        const bundle = bundleFile(await lying.bundle());
        expect(await open.verify(given({ bundle, policy: await policyFile({}, lying), app: [APP] }))).toBe("contradicted");
        expect(await open.levels()).toEqual(["passed", "passed", "failed", "unknown"].slice(0, 3).concat("not-done"));
        expect(await open.codes()).toContain("recomputed-differs");
        const differences = await open.page.locator(".differences > li").allInnerTexts();
        expect(differences).toHaveLength(1);
        expect(differences[0]).toContain("/artifact/versionName");
        expect(differences[0]).toContain('"99.9-forged"');
      }),
    WAIT,
  );
});

describe("without a trust policy", () => {
  it(
    "nothing is a pass: what the file claims is shown as claims",
    () =>
      inPage(async (open) => {
        const { policy: _, ...bare } = given({ app: [APP] });
        expect(await open.verify(bare)).toBe("untrusted");
        const text = await open.text;
        expect(text).toContain("まだ何も信頼できません");
        expect(text).toContain("名乗っている内容(未確認)");
        expect(text).toContain(KEYS.analyser.key.keyid);
        expect(text).not.toContain("確認できた\n");
        expect(await open.levels()).toEqual(["not-done", "not-done", "not-done", "not-done"]);
        expect(await open.page.locator(".state.passed").count()).toBe(0);
        await open.openTab("record");
        await open.record.locator("#answer .verdict").waitFor();
        expect(await open.page.locator("#record-panel .unattested").innerText()).toContain("未確認");
      }),
    WAIT,
  );

  it.each([
    { what: "no JSON and no YAML", bytes: "{[", says: "JSON または YAML として読めません" },
    { what: "another form", bytes: '{"akashiTrust":1}', says: "/logs" },
    { what: "names of other files", bytes: "akashiTrust: 1\nlogsFile: logs/policy.txt\n", says: "「policy.txt」がありません" },
  ])(
    "one that cannot be used ($what) is no policy: the page says where and stops",
    ({ bytes, says }) =>
      inPage(async (open) => {
        await open.fill(given({ policy: { name: "trust.yaml", bytes } }));
        await open.page.locator("#run").click();
        await open.page.locator("#problem-text", { hasText: says }).waitFor();
        await open.page.locator("#problem-again").click();
        await open.page.locator("#start").waitFor();
      }),
    WAIT,
  );
});

/** Everything that a user can do: verify, look at both panels, change the language and what is given. */
const doEverything = async (open: OpenVerifierPage): Promise<void> => {
  expect(await open.verify(given({ app: [APP] }))).toBe("holds");
  await open.openTab("record");
  await open.record.locator("#answer .verdict").waitFor();
  await open.chooseLanguage("en");
  await open.record.locator("html[lang=en]").waitFor();
  await open.back();
  expect(await open.verify(given({ app: [OTHER_APP] }))).toBe("contradicted");
};

describe("nothing leaves the machine", () => {
  let server: Server;
  const hits: string[] = [];
  let origin = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? "");
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(request.url === "/verifier.html" ? readFileSync(fixture.file) : "<!doctype html><title>blank</title>");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it(
    "from a server: no request after the page itself, not even where something in it tries to",
    async () => {
      const open = await fixture.open(ZONE, `${origin}/verifier.html`);
      hits.length = 0;
      await doEverything(open);
      expect(open.complaints).toEqual([]);
      const attempt = (url: string): Promise<string> =>
        fetch(url).then(
          () => "sent",
          () => "blocked",
        );
      expect(await open.page.evaluate(attempt, `${origin}/fetch`)).toBe("blocked");
      expect(hits).toEqual([]);
      expect(open.requests).toEqual([]);
      const blank = await open.page.context().newPage();
      await blank.goto(`${origin}/blank`);
      expect(await blank.evaluate(attempt, `${origin}/fetch`)).toBe("sent");
      expect(hits).toContain("/fetch");
      await open.page.context().close();
    },
    WAIT,
  );

  it(
    "from its file and without a network",
    () =>
      inPage(async (open) => {
        await open.page.context().setOffline(true);
        await doEverything(open);
        expect(open.requests).toEqual([]);
        expect(open.complaints).toEqual([]);
      }),
    WAIT,
  );
});

describe("a hostile bundle", () => {
  const evil = "</script><img src=x onerror=window.top.pwned=1>\u202egnp.exe";

  it(
    "changes nothing of the page: its names are text, with what cannot be seen made visible",
    () =>
      inPage(async (open) => {
        const app = { name: "evil.apk", bytes: sendingApp(evil) };
        const hostile = await reportOf(app);
        const lying = new AttestedReport(analysisOf({ ...app, name: evil }, hostile), hostile);
        const name = "<img src=x onerror=pwned=1>\u202enosj.akashi.json";
        const bundle = { ...bundleFile(await lying.bundle()), name };
        expect(await open.verify(given({ bundle, policy: await policyFile({}, lying), app: [app] }))).toBe("holds");
        const shown = "</script><img src=x onerror=window.top.pwned=1><U+202E>gnp.exe";
        expect(await open.page.locator("#result-title").innerText()).toBe(shown);
        expect(await open.text).toContain(shown);
        expect(await open.text).toContain("<img src=x onerror=pwned=1><U+202E>nosj.akashi.json");
        expect(await open.page.locator("#result img").count()).toBe(0);
        await open.openTab("record");
        await open.record.locator("#answer .verdict").waitFor();
        expect(await open.page.evaluate(() => "pwned" in globalThis)).toBe(false);
        const reached = await open.record.locator("body").evaluate(() => {
          try {
            return globalThis.parent.document.title;
          } catch (error) {
            return (error as Error).name;
          }
        });
        expect(reached).toBe("SecurityError");
        expect(open.complaints.filter((text) => !text.includes("cross-origin"))).toEqual([]);
      }),
    WAIT,
  );

  it.each([
    { what: "of no known form", record: { hello: evil } },
    { what: "that only seems to be a report", record: { ...(JSON.parse("{}") as object), reportVersion: 1, findings: [evil] } },
  ])(
    "with a record $what: it is not shown, and the verdict stands",
    ({ record }) =>
      inPage(async (open) => {
        expect(await open.verify(given({ bundle: bundleFile({ ...good, record }), app: [APP] }))).toBe("not-authentic");
        await open.openTab("record");
        await open.page.locator("#record-panel .problem-text", { hasText: "表示できる形式ではありません" }).waitFor();
        expect(open.complaints).toEqual([]);
      }),
    WAIT,
  );
});

describe("a browser that cannot check signatures", () => {
  it.each([
    { what: "over plain http", subtle: "undefined", says: "https のアドレスから" },
    {
      what: "without Ed25519",
      subtle: "{ generateKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')) }",
      says: "Ed25519",
    },
  ])(
    "says so and gives no verdict: $what",
    async ({ subtle, says }) => {
      const open = await fixture.open(ZONE);
      await open.page.addInitScript(`Object.defineProperty(crypto, "subtle", { value: ${subtle} })`);
      await open.page.reload();
      await open.fill(given());
      await open.page.locator("#run").click();
      await open.page.locator("#problem-text", { hasText: says }).waitFor();
      expect(await open.page.locator("#result").isHidden()).toBe(true);
      expect(await open.page.locator("#problem-light").isHidden()).toBe(true);
      await open.page.context().close();
    },
    WAIT,
  );
});

describe("everybody can use the page", () => {
  it.each([
    { language: "ja", scheme: "light", width: 1280 },
    { language: "en", scheme: "dark", width: 1280 },
    { language: "ja", scheme: "dark", width: 360 },
    { language: "en", scheme: "light", width: 360 },
  ] as const)(
    "axe finds nothing and nothing is too wide: $language, $scheme, $width pixels",
    ({ language, scheme, width }) =>
      inPage(
        async (open) => {
          const { page } = open;
          const look = async (view: string): Promise<void> => {
            expect({ view, found: await axe(page) }).toEqual({ view, found: [] });
            expect({ view, wide: await tooWide(page, width) }).toEqual({ view, wide: [] });
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          };
          await open.chooseLanguage(language);
          await openAll(page);
          await look("start");
          await open.verify(given({ app: [APP] }));
          await look("holds");
          await open.openTab("record");
          await open.record.locator("#answer .verdict").waitFor();
          await look("record");
          await open.back();
          await open.verify(given({ bundle: bundleFile({ ...good, record: { ...good.record, findings: [] } }), app: [APP] }));
          await openAll(page);
          await look("differs");
          await open.back();
          await page.locator(".slot:has(#policy) .slot-file > button").click();
          const { policy: _, ...bare } = given();
          await open.verify(bare);
          await look("untrusted");
        },
        { colorScheme: scheme, viewport: { width, height: width === 360 ? 740 : 900 } },
      ),
    WAIT,
  );

  it(
    "by keyboard alone: places to choose, time and button in order; the verdict gets the focus",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.fill(given());
        await page.locator("#language-ja").focus();
        for (const id of ["bundle", "policy", "app"]) {
          await page.locator(`.slot:has(#${id}) #${id}`).focus();
          await page.locator(`#${id}:focus`).waitFor();
        }
        await page.locator("#run").focus();
        await page.keyboard.press("Enter");
        await page.locator("#result-title:focus").waitFor();
        await page.locator("#verdict-panel-tab").focus();
        await page.keyboard.press("ArrowRight");
        await page.locator("#record-panel-tab:focus[aria-selected=true]").waitFor();
      }),
    WAIT,
  );

  it(
    "takes the time from the clock of the machine, shows it, lets it be changed, and goes back to now",
    async () => {
      const open = await fixture.open({ timezoneId: "Asia/Tokyo" });
      const { page } = open;
      await page.clock.setFixedTime("2026-02-03T00:00:00Z");
      await page.reload();
      expect(await page.locator("#moment").inputValue()).toMatch(/^2026-02-03T09:00/);
      await page.locator("#moment-utc", { hasText: "2026-02-03T00:00:00Z" }).waitFor();
      await page.locator("#moment").fill("2026-02-05T12:34:56");
      await page.locator("#moment-utc", { hasText: "2026-02-05T03:34:56Z" }).waitFor();
      const { moment: _, ...asIs } = given();
      await open.verify(asIs);
      expect(await open.text).toContain("2026-02-05T03:34:56Z");
      expect(await open.text).toContain("2026-02-05 12:34:56 (UTC+09:00)");
      await open.back();
      await page.locator("#moment-now").click();
      await page.locator("#moment-utc", { hasText: "2026-02-03T00:00:00Z" }).waitFor();
      await page.context().close();
    },
    WAIT,
  );

  it(
    "is printed: the verdict whole, without what only a screen needs",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.verify(given({ app: [APP] }));
        await page.emulateMedia({ media: "print" });
        for (const part of [".answer .verdict", ".limit", ".levels", ".freshness", ".as-of"])
          expect(await page.locator(`#verdict-panel ${part}`).isVisible()).toBe(true);
        for (const part of ["#another", "[role=tablist]", ".languages", "#verdict-panel .actions"])
          expect(await page.locator(part).isVisible()).toBe(false);
        const cut = await page.locator("#verdict-panel").evaluate((panel) => panel.scrollHeight > panel.clientHeight + 1);
        expect(cut).toBe(false);
      }),
    WAIT,
  );
});
