import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisOf, AttestedReport, bundleFile } from "./support/attested-report.ts";
import { openAll } from "./support/axe.ts";
import { readPagePolicy } from "./support/content-security-policy.ts";
import { APPEARANCES, obstacles, screenOf } from "./support/everybody.ts";
import { BLANK, html, ListeningServer, tryToSend } from "./support/listening-server.ts";
import { expectToWorkOffline } from "./support/offline.ts";
import { sendingApp } from "./support/sending-app.ts";
import type { OpenVerifierPage } from "./support/verifier-page.ts";
import { APP, OTHER_APP, policyFile, reportOf, VerifierSetting, ZONE } from "./support/verifier-setting.ts";

const WAIT = 400_000;

let setting: VerifierSetting;
beforeAll(async () => {
  setting = await VerifierSetting.build();
}, 120_000);
afterAll(() => setting?.close());

const inPage: VerifierSetting["use"] = (work, options) => setting.use(work, options);
const given: VerifierSetting["given"] = (changes) => setting.given(changes);

describe("the page that verifies", () => {
  it("is one file that is the same bytes each time it is built, wherever, and its SHA-256 is told", async () => {
    const page = readFileSync(setting.page.file);
    const { bytes, told } = await setting.page.buildAgain();
    expect(bytes.equals(page)).toBe(true);
    expect(told).toMatchObject({ sha256: createHash("sha256").update(page).digest("hex"), bytes: page.length });
  }, 120_000);

  it("forbids itself to load or send anything, and to run what is not its own", () => {
    const { rules, scripts, scriptSources } = readPagePolicy(readFileSync(setting.page.file, "utf8"));
    expect(scripts).toHaveLength(1);
    expect(rules["script-src"]).toContain(scriptSources[0]);
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
    const [script] = readPagePolicy(readFileSync(setting.page.file, "utf8")).scripts;
    for (const name of ["verifyBundle", "verifyEd25519", "verifyInclusion", "checkIssuer", "bindingLevel", "freshnessOf"])
      expect(script).toMatch(new RegExp(`(?:var|const|let|function) ${name}\\b`));
    expect(setting.page.built.scriptBytes).toBeLessThan(250_000);
    expect(setting.page.built.scriptBytes * 4).toBeLessThan(setting.page.built.workerBytes);
  });
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
  let server: ListeningServer;
  beforeAll(async () => {
    const page = html(readFileSync(setting.page.file));
    server = await ListeningServer.start(
      new Map([
        ["/verifier.html", page],
        ["/blank", BLANK],
      ]),
    );
  });
  afterAll(() => server?.close());

  it(
    "from a server: no request after the page itself, not even where something in it tries to",
    async () => {
      const { origin, hits } = server;
      const open = await setting.page.open(ZONE, `${origin}/verifier.html`);
      hits.length = 0;
      await doEverything(open);
      expect(open.complaints).toEqual([]);
      expect(open.requests).toEqual([]);
      expect(await open.page.evaluate(tryToSend, origin)).toBe("blocked");
      expect(hits).toEqual([]);
      const blank = await open.page.context().newPage();
      await blank.goto(`${origin}/blank`);
      expect(await blank.evaluate(tryToSend, origin)).toBe("sent");
      expect(hits).toContain("/fetch");
      await open.page.context().close();
    },
    WAIT,
  );

  it("from its file and without a network", () => inPage((open) => expectToWorkOffline(open, doEverything)), WAIT);
});

describe("a hostile bundle", () => {
  const evil = "</script><img src=x onerror=window.top.pwned=1>\u202egnp.exe";

  it(
    "changes nothing of the page: its names are text, with what cannot be seen made visible",
    () =>
      inPage(async (open) => {
        const app = { name: "evil.apk", bytes: sendingApp(evil) };
        const hostile = await reportOf(setting.page, app);
        const lying = new AttestedReport(analysisOf({ ...app, name: evil }, hostile), hostile);
        const name = "<img src=x onerror=pwned=1>\u202enosj.akashi.json";
        const bundle = { ...bundleFile(await lying.bundle()), name };
        expect(await open.verify(given({ bundle, policy: await policyFile(lying), app: [app] }))).toBe("holds");
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
    { what: "that only seems to be a report", record: { reportVersion: 1, findings: [evil] } },
  ])(
    "with a record $what: it is not shown, and the verdict stands",
    ({ record }) =>
      inPage(async (open) => {
        expect(await open.verify(given({ bundle: bundleFile({ ...setting.good, record }), app: [APP] }))).toBe("not-authentic");
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
      const open = await setting.page.open(ZONE);
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
  it.each(APPEARANCES)(
    "axe finds nothing and nothing is too wide: $language, $scheme, $width pixels",
    (appearance) =>
      inPage(async (open) => {
        const { page } = open;
        const { language, width } = appearance;
        const look = async (view: string): Promise<void> =>
          expect({ view, obstacles: await obstacles(page, width) }).toEqual({ view, obstacles: [] });
        await open.chooseLanguage(language);
        await openAll(page);
        await look("start");
        await open.verify(given({ app: [APP] }));
        await look("holds");
        await open.openTab("record");
        await open.record.locator("#answer .verdict").waitFor();
        await look("record");
        await open.back();
        await open.verify(given({ bundle: setting.otherRecord, app: [APP] }));
        await openAll(page);
        await look("differs");
        await open.back();
        await page.locator(".slot:has(#policy) .slot-file > button").click();
        const { policy: _, ...bare } = given();
        await open.verify(bare);
        await look("untrusted");
      }, screenOf(appearance)),
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
      const open = await setting.page.open({ timezoneId: "Asia/Tokyo" });
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
