import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPagePolicy } from "./support/content-security-policy.ts";
import { APPEARANCES, obstacles, screenOf } from "./support/everybody.ts";
import { BLANK, html, ListeningServer, tryToSend } from "./support/listening-server.ts";
import { APP, NOTICE } from "./support/local-page-files.ts";
import { buildLocalPageFixture, type LocalPage, type OpenLocalPage } from "./support/local-page.ts";
import { expectToWorkOffline } from "./support/offline.ts";
import { sendingApp } from "./support/sending-app.ts";

const WAIT = 400_000;
/** For what the page does by itself: machines differ. */
const PATIENT = { timeout: 120_000 };

let local: LocalPage;
beforeAll(async () => {
  local = await buildLocalPageFixture();
}, 120_000);
afterAll(() => local?.close());

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
    const page = readFileSync(local.file);
    const { bytes, told } = await local.buildAgain();
    expect(bytes.equals(page)).toBe(true);
    expect(told).toMatchObject({ sha256: createHash("sha256").update(page).digest("hex"), bytes: page.length });
  }, 120_000);

  it("forbids itself to load or send anything, to run what is not its own, and to be written into", () => {
    const { rules, scripts, scriptSources } = readPagePolicy(readFileSync(local.file, "utf8"));
    expect(rules["default-src"]).toEqual(["'none'"]);
    expect(rules["base-uri"]).toEqual(["'none'"]);
    expect(rules["form-action"]).toEqual(["'none'"]);
    expect(rules["worker-src"]).toEqual(["blob:"]);
    expect(scripts).toHaveLength(1);
    expect(rules["script-src"]).toContain(scriptSources[0]);
    for (const source of [...(rules["script-src"] ?? []), ...(rules["style-src"] ?? [])]) expect(source).toMatch(/^'sha256-/);
    expect(Object.keys(rules).sort()).toEqual(
      ["base-uri", "default-src", "form-action", "img-src", "script-src", "style-src", "worker-src"].sort(),
    );
  });
});

describe("nothing leaves the machine", () => {
  let server: ListeningServer;
  beforeAll(async () => {
    const page = html(readFileSync(local.file));
    server = await ListeningServer.start(
      new Map([
        ["/akashi.html", page],
        ["/blank", BLANK],
      ]),
    );
  });
  afterAll(() => server?.close());

  it(
    "from a server: no request after the page itself",
    async () => {
      const open = await local.open({}, `${server.origin}/akashi.html`);
      server.hits.length = 0;
      await doEverything(open);
      expect(server.hits).toEqual([]);
      expect(open.requests).toEqual([]);
      expect(open.complaints).toEqual([]);
      await open.page.context().close();
    },
    WAIT,
  );

  it("from its file and without a network", () => inPage((open) => expectToWorkOffline(open, doEverything)), WAIT);

  it(
    "not even when something in the page or in a report tries to, while a page without its policy is heard",
    async () => {
      const { origin, hits } = server;
      const open = await local.open({}, `${origin}/akashi.html`);
      const frame = await open.inspect(APP);
      hits.length = 0;
      expect(await open.page.evaluate(tryToSend, origin)).toBe("blocked");
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
      expect(await blank.evaluate(tryToSend, origin)).toBe("sent");
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
      }, screenOf(appearance)),
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
