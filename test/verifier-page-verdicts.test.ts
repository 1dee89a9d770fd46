import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { canonicalJson } from "@akashi/bytes";
import { writeBundle, type Bundle, type TrustPolicyFile } from "@akashi/evidence";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS } from "../packages/evidence/src/testing/sample-bundle.ts";
import { analysisOf, AttestedReport, bundleFile, MOMENT } from "./support/attested-report.ts";
import { runCli } from "./support/run-cli.ts";
import type { GivenToVerify } from "./support/verifier-page.ts";
import { APP, OTHER_APP, policyFile, VerifierSetting } from "./support/verifier-setting.ts";

const WAIT = 400_000;

let setting: VerifierSetting;
beforeAll(async () => {
  setting = await VerifierSetting.build();
}, 120_000);
afterAll(() => setting?.close());

const inPage: VerifierSetting["use"] = (work, options) => setting.use(work, options);
const given: VerifierSetting["given"] = (changes) => setting.given(changes);
const at = (name: string): string => setting.page.at(name);

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
        writeFileSync(at("good.akashi.json"), writeBundle(setting.good));
        writeFileSync(at("trust.json"), setting.trust.bytes);
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
        const yaml = { name: "trust.yaml", bytes: `# whom I trust\n${String(setting.trust.bytes)}` };
        expect(await open.verify(given({ policy: yaml }))).toBe("holds");
        expect(await open.levels()).toEqual(["passed", "not-done", "not-done", "not-done"]);
        expect(await open.codes()).toEqual(expect.arrayContaining(["artifact-not-given", "not-recomputed"]));
      }),
    WAIT,
  );
});

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
        const all = { bundle: bundleFile(await checked.bundle()), policy: await policyFile(checked) };
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
        const file = JSON.parse(String(setting.trust.bytes)) as TrustPolicyFile;
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

/** A digit of a signature, changed. */
const forged = (bundle: Bundle): Bundle => {
  const text = JSON.stringify(bundle.attestation.envelope);
  const sig = /"sig":"(.)/.exec(text)?.[1] ?? "";
  const envelope = JSON.parse(
    text.replace(`"sig":"${sig}`, `"sig":"${sig === "A" ? "B" : "A"}`),
  ) as Bundle["attestation"]["envelope"];
  return { ...bundle, attestation: { ...bundle.attestation, envelope } };
};

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
      changes: () => ({ bundle: bundleFile(forged(setting.good)) }),
      verdict: "not-authentic",
      code: "bad-signature",
      says: "根拠にしないでください",
    },
    {
      what: "a record of other content",
      changes: () => ({ bundle: setting.otherRecord }),
      verdict: "not-authentic",
      code: "record-mismatch",
      says: "書き換え",
    },
    {
      what: "a byte that is no part of its one spelling",
      changes: () => ({ bundle: { name: "a.akashi.json", bytes: ` ${writeBundle(setting.good)}` } }),
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
        const issuers = (JSON.parse(await setting.attested.policy()) as TrustPolicyFile).issuers.slice(1);
        return { policy: await policyFile(setting.attested, { issuers }) };
      },
      verdict: "not-authentic",
      code: "unknown-key",
      says: "未確認",
    },
    {
      what: "a log that the policy does not know",
      changes: async () => ({ policy: await policyFile(new AttestedReport(setting.attested.statement, setting.report)) }),
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
        const revoked = new AttestedReport(analysisOf(APP, setting.report), setting.report);
        const made = await revoked.bundles.addCorrection(await revoked.log(), "revoked", KEYS.market);
        const bundle = bundleFile(await revoked.bundle([made.listed], [made]));
        expect(await open.verify(given({ bundle, policy: await policyFile(revoked) }))).toBe("revoked");
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
        const status = setting.good.status ?? { snapshot: "", proof: "" };
        const fork = new AttestedReport(analysisOf(APP, setting.report, { profile: "law-minimum" }), setting.report);
        Object.assign(fork.bundles, {
          log: Object.assign(fork.bundles.log, {
            key: setting.attested.bundles.log.key,
            witnesses: setting.attested.bundles.log.witnesses,
          }),
        });
        const other = await fork.bundle();
        const bundle = bundleFile({
          ...setting.good,
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
        const record = JSON.parse(setting.report) as { artifact: { versionName: string } };
        record.artifact.versionName = "99.9-forged";
        // Signed as it is: its issuer is who forged it.
        const text = `${canonicalJson(record)}\n`;
        const lying = new AttestedReport(analysisOf(APP, text), text);
        const bundle = bundleFile(await lying.bundle());
        expect(await open.verify(given({ bundle, policy: await policyFile(lying), app: [APP] }))).toBe("contradicted");
        expect(await open.levels()).toEqual(["passed", "passed", "failed", "not-done"]);
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
