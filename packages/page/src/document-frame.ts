import type { Bilingual } from "@akashi/catalogue";
import type { Language } from "@akashi/render";
import { element } from "./dom.ts";

/** A document of ours shown in a frame of its own. */
export interface DocumentFrame {
  readonly element: HTMLIFrameElement;
  readonly show: (html: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly print: () => void;
}

/** While the frame is seen, the key for printing prints what it shows, and not the page around it. */
export const printByKey = ({ element: frame, print }: DocumentFrame): void => {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "p" || !(event.ctrlKey || event.metaKey) || !frame.isConnected || !frame.checkVisibility()) return;
    event.preventDefault();
    print();
  });
};

/**
 * A frame for a report. It is the very file that is saved, in an origin of its own: whatever the names in an app might do to its
 * markup, it reaches neither this page nor the user's files. Its own script may run, print, and open links in new tabs; the policy of
 * this page, which holds in the frame as well, lets it do nothing else.
 */
export const documentFrame = (title: Bilingual, language: () => Language): DocumentFrame => {
  const frame = element("iframe", {
    class: "document",
    sandbox: "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox",
    referrerpolicy: "no-referrer",
  });
  const tell = (message: string): void => frame.contentWindow?.postMessage(message, "*");
  const follow = (): void => {
    frame.title = title[language()];
    tell(language());
  };
  frame.addEventListener("load", follow);
  return {
    element: frame,
    show: (html) => {
      frame.title = title[language()];
      frame.srcdoc = html;
    },
    setLanguage: follow,
    print: () => tell("print"),
  };
};
