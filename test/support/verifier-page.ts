import type { FrameLocator } from "playwright-core";
import { buildVerifierPage } from "../../tools/build.mjs";
import { OpenPage, PageFixture, type GivenBytes } from "./page-fixture.ts";

/** What is given to the page that verifies. */
export interface GivenToVerify {
  readonly bundle: GivenBytes;
  readonly policy?: GivenBytes | readonly GivenBytes[];
  readonly app?: readonly GivenBytes[];
  /** On the clock of the machine, as the field takes it. */
  readonly moment?: string;
}

/** The page that verifies bundles, in Chromium. */
export class OpenVerifierPage extends OpenPage {
  /** Gives the files, without starting. */
  async fill({ bundle, policy, app, moment }: GivenToVerify): Promise<void> {
    await this.give("#bundle", bundle);
    if (policy !== undefined) await this.give("#policy", ...[policy].flat());
    if (app !== undefined) await this.give("#app", ...app);
    if (moment !== undefined) await this.page.locator("#moment").fill(moment);
  }

  /** Verifies, and gives the verdict's name. */
  async verify(given: GivenToVerify): Promise<string> {
    await this.fill(given);
    await this.page.locator("#run").click();
    await this.page.locator("#verdict-panel .answer").waitFor();
    return (await this.page.locator("#verdict-panel .answer").getAttribute("data-verdict")) ?? "";
  }

  /** Back to what is given. */
  async back(): Promise<void> {
    await this.page.locator("#another").click();
    await this.page.locator("#start").waitFor();
  }

  /** Outcomes of the four levels. */
  async levels(): Promise<readonly string[]> {
    return this.page
      .locator("#verdict-panel .level")
      .evaluateAll((all) => all.map((level) => level.getAttribute("data-outcome") ?? ""));
  }

  /** Every code that is named in the verdict. */
  async codes(): Promise<readonly string[]> {
    return this.page.locator("#verdict-panel .reason > p > code").allInnerTexts();
  }

  /** What the verdict says. */
  get text(): Promise<string> {
    return this.page.locator("#verdict-panel").innerText();
  }

  get record(): FrameLocator {
    return this.page.frameLocator("#record-panel iframe");
  }
}

/** The page that verifies bundles, built for one test file. */
export type VerifierPage = PageFixture<OpenVerifierPage>;

export const buildVerifierPageFixture = (): Promise<VerifierPage> =>
  PageFixture.build({ build: buildVerifierPage, wrap: OpenVerifierPage });
