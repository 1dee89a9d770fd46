import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where the browser usually is; `CHROMIUM_PATH` goes first. */
const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Path of an installed Chromium. Throws with what to install: a test that needs a browser fails without one and is never skipped. */
const getChromiumPath = (): string => {
  const named = process.env["CHROMIUM_PATH"];
  const path = (named === undefined || named === "" ? USUAL_PLACES : [named]).find((place) => existsSync(place));
  if (path === undefined) {
    throw new Error(
      "This test opens pages in a real Chromium and found none. Install it (apt-get install chromium fonts-noto-cjk), " +
        "or name one: CHROMIUM_PATH=/path/to/chromium",
    );
  }
  return path;
};

/** Starts Chromium. In a container there is often no user name space for its sandbox; the pages are our own and load nothing. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: getChromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
