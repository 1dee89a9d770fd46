import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** How a page is made, and what it is used by once it is open. */
interface PageKind<Open extends OpenPage> {
  readonly build: (output: string) => Promise<BuiltPage>;
  readonly wrap: new (page: Page, own: string) => Open;
}

/** A page, built for one test file into a folder of its own, and a browser to open it. */
export class PageFixture<Open extends OpenPage> {
  readonly folder: string;
  readonly built: BuiltPage;
  readonly browser: Browser;
  readonly #kind: PageKind<Open>;

  private constructor(folder: string, built: BuiltPage, browser: Browser, kind: PageKind<Open>) {
    this.folder = folder;
    this.built = built;
    this.browser = browser;
    this.#kind = kind;
  }

  static async build<Open extends OpenPage>(kind: PageKind<Open>): Promise<PageFixture<Open>> {
    const folder = mkdtempSync(join(tmpdir(), "akashi-page-"));
    const built = await kind.build(join(folder, FILE_NAME));
    return new PageFixture(folder, built, await launchChromium(), kind);
  }

  get file(): string {
    return this.at(FILE_NAME);
  }

  /** A path in the folder of the page, for files that a test needs beside it. */
  at(name: string): string {
    return join(this.folder, name);
  }

  /** The bytes of the page when it is built once more, and what the build says of them. */
  async buildAgain(): Promise<{ readonly bytes: Buffer; readonly told: BuiltPage }> {
    const file = this.at("again.html");
    const told = await this.#kind.build(file);
    return { bytes: readFileSync(file), told };
  }

  /** Opens the page from its file, where no other address is given, in a context of its own. */
  async open(options: BrowserContextOptions = {}, url = pathToFileURL(this.file).href): Promise<Open> {
    const context: BrowserContext = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const open = new this.#kind.wrap(page, url);
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
