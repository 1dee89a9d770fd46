const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs as the ARIA Authoring Practices describe them: one of them is in the order of focus, arrows move between them. Each tab names
 * its panel by `aria-controls`. `onShow` hears which panel is shown.
 */
export const followTabs = (list: HTMLElement, onShow: (panel: string) => void): { readonly show: (panel: string) => void } => {
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  const panelOf = (tab: HTMLElement): string => tab.getAttribute("aria-controls") ?? "";
  const show = (panel: string): void => {
    for (const tab of tabs) {
      const isShown = panelOf(tab) === panel;
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      const shown = document.getElementById(panelOf(tab));
      if (shown !== null) shown.hidden = !isShown;
    }
    onShow(panel);
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener("click", () => show(panelOf(tab)));
    tab.addEventListener("keydown", (event) => {
      const next = tabs[MOVES[event.key]?.(at, tabs.length) ?? -1];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      show(panelOf(next));
    });
  });
  return { show };
};
