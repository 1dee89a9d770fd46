import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildLocalPage } from "../tools/build.mjs";
import { listSamples } from "../fuzz/seeds.ts";
import { buildApp } from "./support/app-builder.ts";
import { axe, tooWide } from "./support/axe.ts";
import { buildLocalPageFixture, type LocalPage, type OpenLocalPage } from "./support/local-page.ts";
import { runCli } from "./support/run-cli.ts";
import { sendingApp } from "./support/sending-app.ts";

const WAIT = 400_000;
/** For what the page does by itself: machines differ. */
const PATIENT = { timeout: 120_000 };
const APP = { name: "tenki.apk", bytes: sendingApp() };
const NOTICE = {
  name: "notice.html",
  bytes: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>外部送信</title></head><body>
<h1>利用者情報の外部送信について</h1><table>
<tr><th>サービス名</th><th>送信先</th><th>送信される情報</th><th>当社の利用目的</th><th>送信先の利用目的</th></tr>
<tr><td>Braze</td><td>Braze, Inc.</td><td>広告識別子</td><td>お知らせ</td><td>お知らせ</td></tr></table></body></html>`,
};
const PROJECT = {
  name: "akashi.yaml",
  bytes: "akashi: 1\noperator:\n  legalName: { ja: 株式会社うんえい, en: Unei Inc. }\n",
};

let local: LocalPage;
let folder = "";
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-web-"));
  for (const { name, bytes } of [APP, NOTICE, PROJECT]) writeFileSync(at(name), bytes);
  local = await buildLocalPageFixture();
}, 120_000);
afterAll(async () => {
  await local?.close();
  rmSync(folder, { recursive: true, force: true });
});

const inPage: LocalPage["use"] = (work, options) => local.use(work, options);

/** Everything that a user can do: inspect, draft, check, save, and change the language. */
const doEverything = async (open: OpenLocalPage): Promise<void> => {
  const { page } = open;
  await open.inspect(APP);
  await open.openTab("draft");
  await page.locator("#draft-panel .draft-list").waitFor();
  await page.locator("#draft-panel .text-button:visible").first().click();
  await page.frameLocator("#draft-panel iframe").locator("h1").waitFor();
  await open.openTab("check");
  await open.give("#check-notice", NOTICE);
  await page.locator("#run-check").click();
  await page.frameLocator("#check-panel iframe").locator("#answer .verdict").waitFor();
  await open.saved(page.locator("#save-check-html"));
  await open.openTab("save");
  await open.saved(page.locator("#save-html"));
  await open.chooseLanguage("en");
  await open.openTab("report");
  await open.report.locator("html[lang=en]").waitFor();
};

describe("the local page", () => {
  it("is one file that is the same bytes each time it is built, and its SHA-256 is told", async () => {
    const again = await buildLocalPage(at("again.html"));
    const bytes = readFileSync(local.file);
    expect(readFileSync(at("again.html")).equals(bytes)).toBe(true);
    expect(again.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(again.bytes).toBe(bytes.length);
  }, 120_000);

  it("forbids itself to load or send anything, to run what is not its own, and to be written into", () => {
    const page = readFileSync(local.file, "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
    const rules = Object.fromEntries(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules["default-src"]).toEqual(["'none'"]);
    expect(rules["base-uri"]).toEqual(["'none'"]);
    expect(rules["form-action"]).toEqual(["'none'"]);
    expect(rules["worker-src"]).toEqual(["blob:"]);
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
    const digests = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(scripts).toHaveLength(1);
    expect(rules["script-src"]).toContain(digests[0]);
    for (const source of [...(rules["script-src"] ?? []), ...(rules["style-src"] ?? [])]) expect(source).toMatch(/^'sha256-/);
    expect(Object.keys(rules).sort()).toEqual(
      ["base-uri", "default-src", "form-action", "img-src", "script-src", "style-src", "worker-src"].sort(),
    );
  });
});

describe("nothing leaves the machine", () => {
  let server: Server;
  const hits: string[] = [];
  let origin = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? "");
      const isPage = request.url === "/akashi.html";
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(isPage ? readFileSync(local.file) : "<!doctype html><title>blank</title>");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it(
    "from a server: no request after the page itself",
    async () => {
      const open = await local.open({}, `${origin}/akashi.html`);
      hits.length = 0;
      await doEverything(open);
      expect(hits).toEqual([]);
      expect(open.requests).toEqual([]);
      expect(open.complaints).toEqual([]);
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

  it(
    "not even when something in the page or in a report tries to, while a page without its policy is heard",
    async () => {
      const open = await local.open({}, `${origin}/akashi.html`);
      const frame = await open.inspect(APP);
      hits.length = 0;
      const attempt = async (url: string): Promise<string> => {
        const image = new Image();
        image.src = `${url}/image`;
        document.body.append(image);
        return fetch(`${url}/fetch`).then(
          () => "sent",
          () => "blocked",
        );
      };
      expect(await open.page.evaluate(attempt, origin)).toBe("blocked");
      const inFrame = await frame.locator("body").evaluateHandle(() => globalThis);
      expect(
        await inFrame.evaluate(
          (_, url) =>
            fetch(url).then(
              () => "sent",
              () => "blocked",
            ),
          origin,
        ),
      ).toBe("blocked");
      expect(hits).toEqual([]);
      const blank = await open.page.context().newPage();
      await blank.goto(`${origin}/blank`);
      expect(await blank.evaluate(attempt, origin)).toBe("sent");
      expect(hits).toContain("/fetch");
      await open.page.context().close();
    },
    WAIT,
  );
});

describe("a hostile app", () => {
  const evil = "</script><img src=x onerror=window.top.pwned=1>\u202egnp.exe";
  const hostile = { name: "<img src=x onerror=pwned=1>.apk", bytes: sendingApp(evil) };

  it(
    "changes nothing of the page around its report",
    () =>
      inPage(async (open) => {
        await open.inspect(hostile);
        expect(await open.page.evaluate(() => "pwned" in globalThis)).toBe(false);
        expect(await open.page.locator("h1#result-title").innerText()).toBe(
          "</script><img src=x onerror=window.top.pwned=1><U+202E>gnp.exe",
        );
        expect(await open.page.locator("#result img").count()).toBe(0);
        expect(open.requests).toEqual([]);
        expect(open.complaints).toEqual([]);
      }),
    WAIT,
  );

  it(
    "could not reach the page, nor run a script, if it did break out of the markup of its report",
    () =>
      inPage(async (open) => {
        const frame = await open.inspect(hostile);
        const reached = await frame.locator("body").evaluate((body) => {
          body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="document.body.dataset.ran = 'yes'">`);
          const script = document.createElement("script");
          script.textContent = "document.body.dataset.ran = 'yes'";
          body.append(script);
          try {
            return window.parent.document.title;
          } catch (error) {
            return (error as Error).name;
          }
        });
        expect(reached).toBe("SecurityError");
        const refused = (): number => open.complaints.filter((text) => text.includes("Content Security Policy")).length;
        await expect.poll(refused, PATIENT).toBeGreaterThanOrEqual(2);
        expect(await frame.locator("body").getAttribute("data-ran")).toBeNull();
      }),
    WAIT,
  );
});

describe("an inspection in the page", () => {
  const [slow = ""] = listSamples().filter((path) => path.endsWith("settings_apk-debug.apk"));

  it(
    "takes a dropped file, shows its steps, and can be cancelled",
    () =>
      inPage(async (open) => {
        const { page } = open;
        const base64 = readFileSync(slow).toString("base64");
        await page.evaluate((text) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], "slow.apk"));
          document
            .querySelector("#zone")
            ?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }, base64);
        await page.locator("#busy").waitFor();
        expect(await page.locator("#busy-file").innerText()).toBe("slow.apk");
        expect(await page.locator(".step-list li").count()).toBe(5);
        await page.locator(".step-list li.done + li.done + li.current", { hasText: "情報の流れを追う" }).waitFor();
        await page.locator("#cancel").click();
        await page.locator("#start").waitFor();
        // The worker went with it; the next app gets a new one.
        await open.inspect(APP);
        expect(await page.locator("#result-title").innerText()).toBe("あした天気");
      }),
    WAIT,
  );

  it(
    "ends at the limit of time, says so, and goes on without following information where that is asked for",
    async () => {
      const open = await local.open();
      const { page } = open;
      await page.clock.install();
      await open.give("#app-file", { name: "slow.apk", bytes: readFileSync(slow) });
      await page.locator(".step-list li.current", { hasText: "情報の流れを追う" }).waitFor();
      await page.clock.fastForward(121_000);
      await page.locator("#problem").waitFor();
      expect(await page.locator("#problem-text").innerText()).toContain("時間の上限(120 秒)");
      await page.locator("#problem-light").click();
      await page.locator("#result").waitFor();
      await open.openTab("save");
      const { bytes } = await open.saved(page.locator("#save-json"));
      const { out } = await runCli(["inspect", "--json", "--no-flows", slow]);
      expect(bytes.toString("utf8") === out).toBe(true);
      await page.context().close();
    },
    WAIT,
  );

  it.each([
    { what: "no app", name: "notes.txt", bytes: "hello" },
    { what: "an empty file", name: "empty.apk", bytes: "" },
    { what: "half an app", name: "half.apk", bytes: APP.bytes.subarray(0, APP.bytes.length / 2) },
  ])(
    "says of $what what the command line says, in both languages",
    ({ name, bytes }) =>
      inPage(async (open) => {
        writeFileSync(at(name), bytes);
        await open.give("#app-file", { name, bytes });
        await open.page.locator("#problem").waitFor();
        for (const language of ["ja", "en"] as const) {
          const { code, err } = await runCli(["inspect", at(name)], language);
          expect(code).toBe(3);
          await open.chooseLanguage(language);
          const said = (await open.page.locator("#problem-text").innerText()).toLowerCase();
          expect(`akashi: ${said}\n`).toBe(err.replace(at(name), name).toLowerCase());
        }
        await open.page.locator("#problem-again").click();
        await open.page.locator("#start").waitFor();
      }),
    WAIT,
  );

  it(
    "takes the members of a split app together",
    () =>
      inPage(async (open) => {
        const split = {
          name: "split.apk",
          bytes: buildApp({ manifestAttributes: 'split="config.ja"', files: { "assets/a.json": '"https://split.vendor.com"' } }),
        };
        writeFileSync(at(split.name), split.bytes);
        await open.inspect(APP, split);
        await open.openTab("save");
        const { bytes, name } = await open.saved(open.page.locator("#save-json"));
        const { out } = await runCli(["inspect", "--split", "--json", at(APP.name), at(split.name)]);
        expect(bytes.toString("utf8")).toBe(out);
        expect(out).toContain("split.vendor.com");
        expect(name).toBe("tenki.report.json");
      }),
    WAIT,
  );
});

describe("several files", () => {
  it(
    "of different apps are not taken for one",
    () =>
      inPage(async (open) => {
        await open.give("#app-file", APP, { name: "other.apk", bytes: buildApp({ packageName: "com.example.other" }) });
        await open.page.locator("#problem-text", { hasText: "アプリは一つずつ検査してください" }).waitFor();
      }),
    WAIT,
  );
});

describe("a report in the page", () => {
  it(
    "follows the language of the page, leads to its own parts, opens what is elsewhere in a new tab, and is printed",
    () =>
      inPage(async (open) => {
        const report = await open.inspect(APP);
        expect(await report.locator("html").getAttribute("lang")).toBe("ja");
        expect(await open.page.title()).toBe("アプリ検査 - 証 Akashi");
        await open.chooseLanguage("en");
        await report.locator("html[lang=en]").waitFor();
        expect(await open.page.title()).toBe("App inspection - Akashi 証");
        await report.locator('.contents a[href="#coverage"]').click();
        await report.locator("#coverage:focus").waitFor();
        await expect.poll(() => report.locator("body").evaluate(() => window.scrollY), PATIENT).toBeGreaterThan(0);
        const outside = report.locator('a[href^="http"]');
        expect(await outside.count()).toBeGreaterThan(0);
        expect(await outside.evaluateAll((links) => links.map((link) => link.getAttribute("target")))).toEqual(
          Array.from({ length: await outside.count() }, () => "_blank"),
        );
        await report.locator("body").evaluate((body) => {
          window.print = () => {
            body.dataset["printed"] = "yes";
          };
        });
        await open.openTab("save");
        await open.page.getByRole("button", { name: "Print" }).click();
        await report.locator('body[data-printed="yes"]').waitFor({ state: "attached" });
        await report.locator("body").evaluate((body) => delete body.dataset["printed"]);
        await open.openTab("report");
        await open.page.keyboard.press("Control+p");
        await report.locator('body[data-printed="yes"]').waitFor({ state: "attached" });
      }),
    WAIT,
  );
});

describe("drafts in the page", () => {
  /** What the command line drafts, by name. */
  const draftedByCli = async (args: readonly string[]): Promise<Readonly<Record<string, string>>> => {
    const out = at(`drafts-${args.length}`);
    await runCli(["draft", at(APP.name), "-o", out, ...args]);
    return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));
  };
  const contentOf = (zip: Uint8Array): Readonly<Record<string, string>> => {
    const archive = openZip(Uint8Array.from(zip), { format: "zip", path: [] }, new DiagnosticList(LIMITS.diagnostics));
    return Object.fromEntries(
      archive.entries.map((entry) => [entry.name, new TextDecoder().decode(archive.readEntry(entry, nodePrimitives))]),
    );
  };

  it(
    "are those of the command line, without and with a project file, one by one and as one ZIP",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("draft");
        const zip = page.getByRole("button", { name: "すべてを一つのZIPで保存" });
        expect(contentOf((await open.saved(zip)).bytes)).toEqual(await draftedByCli([]));
        const before = await page.locator("#draft-panel .open").innerText();
        await open.give("#draft-project", PROJECT);
        await expect.poll(() => page.locator("#draft-panel .open").innerText(), PATIENT).not.toBe(before);
        const drafted = await draftedByCli(["--project", at(PROJECT.name)]);
        expect(contentOf((await open.saved(zip)).bytes)).toEqual(drafted);
        const one = await open.saved(page.getByRole("button", { name: "notice.ja.html" }));
        expect(one).toMatchObject({ name: "notice.ja.html" });
        expect(one.bytes.toString("utf8")).toBe(drafted["notice.ja.html"]);
        expect(one.bytes.toString("utf8")).toContain("株式会社うんえい");
      }),
    WAIT,
  );

  it(
    "come with a project file to fill in, as akashi init makes it, and say where one is wrong",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("draft");
        const { name, bytes } = await open.saved(page.getByRole("button", { name: "記入用の akashi.yaml を保存" }));
        expect(name).toBe("akashi.yaml");
        await runCli(["init", at(APP.name), "--project", at("init.yaml"), "--no-input"], "ja");
        expect(bytes.toString("utf8")).toBe(readFileSync(at("init.yaml"), "utf8"));
        const wrong = { name: "akashi.yaml", bytes: "akashi: 1\noperater: {}\n" };
        writeFileSync(at("wrong.yaml"), wrong.bytes);
        await open.give("#draft-project", wrong);
        await page.locator("#draft-panel [role=alert]:not(:empty)").waitFor();
        const { err } = await runCli(["draft", at(APP.name), "-o", at("none"), "--project", at("wrong.yaml")], "ja");
        expect(err).toContain("2行1字");
        const said = await page.locator("#draft-panel [role=alert]").innerText();
        expect(`akashi: ${said}`.replaceAll(/\s+/g, " ")).toBe(
          err.replace(at("wrong.yaml"), "akashi.yaml").trim().replaceAll(/\s+/g, " "),
        );
      }),
    WAIT,
  );
});

describe("a check in the page", () => {
  it(
    "saves the same bytes as akashi check, in every form",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("check");
        expect(await page.locator("#run-check").isDisabled()).toBe(true);
        await open.give("#check-notice", NOTICE);
        await open.give("#check-project", PROJECT);
        await page.locator("#run-check").click();
        const result = page.frameLocator("#check-panel iframe");
        await result.locator("#to-mend-table").waitFor();
        expect(await result.locator("#to-mend-table").innerText()).toContain("fluct");
        const args = ["check", at(APP.name), "--notice", at(NOTICE.name), "--project", at(PROJECT.name)];
        for (const [form, command] of Object.entries({ html: ["--html", "-"], json: ["--json"], sarif: ["--sarif"] })) {
          const { bytes } = await open.saved(page.locator(`#save-check-${form}`));
          const { out } = await runCli([...args, ...command], "ja");
          expect({ form, same: bytes.toString("utf8") === out }).toEqual({ form, same: true });
        }
        await page.getByRole("button", { name: "文書を変える" }).click();
        expect(await page.locator("#check-panel .chosen:visible").allInnerTexts()).toEqual([NOTICE.name, PROJECT.name]);
      }),
    WAIT,
  );

  it(
    "says of a PDF where it can be read, and of a document without rows that nothing was read",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("check");
        await open.give("#check-notice", { name: "notice.pdf", bytes: "%PDF-1.7\n" });
        await page.locator("#run-check").click();
        await page.locator("#check-panel [role=alert]", { hasText: "PDF はこのページでは読めません" }).waitFor();
        await open.give("#check-notice", { name: "empty.html", bytes: "<p>こんにちは</p>" });
        await page.locator("#run-check").click();
        await page.locator("#check-panel", { hasText: "記載を読み取れませんでした: empty.html" }).waitFor();
      }),
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
          await look("start");
          await open.give("#app-file", { name: "notes.txt", bytes: "hello" });
          await page.locator("#problem").waitFor();
          await look("problem");
          await page.locator("#problem-again").click();
          await open.inspect(APP);
          // Its steps are still there, under way for as long as somebody looks.
          await page.evaluate(() => {
            for (const id of ["busy", "result"]) document.getElementById(id)?.toggleAttribute("hidden", id === "result");
          });
          await look("busy");
          await page.evaluate(() => {
            for (const id of ["busy", "result"]) document.getElementById(id)?.toggleAttribute("hidden", id === "busy");
          });
          await look("report");
          await open.openTab("draft");
          await page.locator("#draft-panel .draft-list").waitFor();
          await look("draft");
          await open.openTab("check");
          await look("check");
          await open.give("#check-notice", NOTICE);
          await page.locator("#run-check").click();
          await page.frameLocator("#check-panel iframe").locator("#answer .verdict").waitFor();
          await look("checked");
          await open.openTab("save");
          await look("save");
        },
        { colorScheme: scheme, viewport: { width, height: width === 360 ? 740 : 900 } },
      ),
    WAIT,
  );

  it(
    "by keyboard alone: the chooser has the focus, tabs move by arrows, and what is new is announced",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await page.keyboard.press("Tab");
        await page.locator("#language-ja:focus").waitFor();
        await page.keyboard.press("Tab");
        await page.locator("#app-file:focus").waitFor();
        await open.inspect(APP);
        await page.locator("#result-title:focus").waitFor();
        await page.locator("#report-panel-tab").focus();
        await page.keyboard.press("ArrowRight");
        await page.locator("#draft-panel-tab:focus[aria-selected=true]").waitFor();
        await page.keyboard.press("End");
        await page.locator("#save-panel-tab:focus[aria-selected=true]").waitFor();
        await page.locator("#save-panel").waitFor();
        expect(await page.locator("#report-panel").isHidden()).toBe(true);
        expect(await page.locator("#busy-steps").getAttribute("role")).toBe("status");
      }),
    WAIT,
  );
});
