import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { BuiltPage } from "../../tools/build.mjs";
import { launchChromium } from "./chromium.ts";

/** A file as it is chosen or dropped. */
export interface GivenBytes {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

const FILE_NAME = "page.html";
/** How often a person clicks until a file is saved, and how long after each click. */
const MOST_CLICKS = 4;
const SOON = 30_000;
/** Longest wait for an inspection: machines differ, and several tests share one. */
const PATIENCE = 180_000;

/** A page in Chromium, with everything that it asked the network for or complained of. */
export class OpenPage {
  readonly page: Page;
  /** Addresses that were asked for, beside the page itself and what lies in it (`blob:`, `data:`). */
  readonly requests: string[] = [];
  /** Errors and messages of the console; breaches of the policy are among them. */
  readonly complaints: string[] = [];

  constructor(page: Page, own: string) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.context().on("request", (request) => {
      const url = request.url();
      if (url !== own && !/^(?:blob|data):/.test(url)) this.requests.push(url);
    });
    page.on("websocket", (socket) => this.requests.push(socket.url()));
    page.on("console", (message) => this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  /** Chooses files for an input. */
  async give(input: string, ...files: readonly GivenBytes[]): Promise<void> {
    const chosen = files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));
    await this.page.setInputFiles(input, chosen);
  }

  async chooseLanguage(language: "ja" | "en"): Promise<void> {
    await this.page.locator(`body > header label:has(#language-${language})`).click();
  }

  async openTab(name: string): Promise<void> {
    await this.page.locator(`#${name}-panel-tab`).click();
    await this.page.locator(`#${name}-panel`).waitFor();
  }

  /**
   * The bytes that a button saves, and under which name. Chromium holds a page's second file back where the click is seconds ago, as
   * on a machine under load; a person clicks again.
   */
  async saved(button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    for (let clicks = 1; ; clicks += 1) {
      const waiting = this.page.waitForEvent("download", { timeout: clicks < MOST_CLICKS ? SOON : PATIENCE }).catch(() => null);
      await button.click();
      const download = await waiting;
      if (download !== null) return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
      if (clicks === MOST_CLICKS) throw new Error("nothing was saved");
    }
  }
}

/** A page, built for one test file into a folder of its own, and a browser to open it. */
export class PageFixture<Open extends OpenPage> {
  readonly folder: string;
  readonly built: BuiltPage;
  readonly browser: Browser;
  readonly #wrap: new (page: Page, own: string) => Open;

  private constructor(folder: string, built: BuiltPage, browser: Browser, wrap: new (page: Page, own: string) => Open) {
    this.folder = folder;
    this.built = built;
    this.browser = browser;
    this.#wrap = wrap;
  }

  /** Builds the page; `wrap` is what it is used by once it is open. */
  static async build<Open extends OpenPage>(
    build: (output: string) => Promise<BuiltPage>,
    wrap: new (page: Page, own: string) => Open,
  ): Promise<PageFixture<Open>> {
    const folder = mkdtempSync(join(tmpdir(), "akashi-page-"));
    const built = await build(join(folder, FILE_NAME));
    return new PageFixture(folder, built, await launchChromium(), wrap);
  }

  get file(): string {
    return join(this.folder, FILE_NAME);
  }

  /** Opens the page from its file, where no other address is given, in a context of its own. */
  async open(options: BrowserContextOptions = {}, url = pathToFileURL(this.file).href): Promise<Open> {
    const context: BrowserContext = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const open = new this.#wrap(page, url);
    await page.goto(url);
    return open;
  }

  /** Opens the page, does something in it, and closes it. */
  async use(work: (open: Open) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const open = await this.open(options);
    try {
      await work(open);
    } finally {
      await open.page.context().close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
