import type { FrameLocator } from "playwright-core";
import { buildLocalPage } from "../../tools/build.mjs";
import { OpenPage, PageFixture, type GivenBytes } from "./page-fixture.ts";

/** The page that apps are dropped on, in Chromium. */
export class OpenLocalPage extends OpenPage {
  /** Inspects and waits for the report. */
  async inspect(...files: readonly GivenBytes[]): Promise<FrameLocator> {
    await this.give("#app-file", ...files);
    await this.page.locator("#result").waitFor();
    await this.report.locator("#answer .verdict").waitFor();
    return this.report;
  }

  get report(): FrameLocator {
    return this.page.frameLocator("#report-panel iframe");
  }
}

/** The page that apps are dropped on, built for one test file. */
export type LocalPage = PageFixture<OpenLocalPage>;

export const buildLocalPageFixture = (): Promise<LocalPage> => PageFixture.build({ build: buildLocalPage, wrap: OpenLocalPage });
