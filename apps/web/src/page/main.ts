import { BUDGETS } from "@akashi/bytes";
import { element, find, followLanguage, ignoreStrayFiles, say, stepList, takeFiles } from "@akashi/page";
import { visibleText } from "@akashi/render";
import { STAGES } from "../protocol.ts";
import { Client } from "./client.ts";
import { resultView } from "./result-view.ts";
import { textOfTrouble, troubleOf } from "./trouble-text.ts";
import { STAGE_WORDS } from "./words.ts";

/** The views of the page, of which one is shown, and what has the focus in it. */
const VIEWS = { start: "app-file", busy: "busy-title", problem: "problem-title", result: "result-title" } as const;
type View = keyof typeof VIEWS;

const show = (view: View): void => {
  for (const name of Object.keys(VIEWS)) find(name).hidden = name !== view;
  document.body.dataset["view"] = view;
  find(VIEWS[view]).focus();
};

const language = followLanguage();
const client = new Client();
const showResult = resultView(client, language);

/** What was given last, for another try without following information. */
let given: readonly File[] = [];

const inspect = async (files: readonly File[], flows: boolean): Promise<void> => {
  given = files;
  const steps = stepList(STAGES.filter((stage) => flows || stage !== "flows").map((id) => ({ id, text: STAGE_WORDS[id] })));
  steps.start("open");
  find("busy-steps").replaceChildren(steps.element);
  find("busy-file").textContent = visibleText(files.map(({ name }) => name).join(" "));
  show("busy");
  try {
    const asks = { files, flows, language: language.current() };
    const inspected = await client.ask("inspect", asks, { onStage: steps.start, seconds: BUDGETS.analysisSeconds });
    showResult(inspected, files.find(({ name }) => !/\.idsig$/i.test(name))?.name ?? "");
    show("result");
  } catch (error) {
    showProblem(error, flows);
  }
};

const showProblem = (error: unknown, flows: boolean): void => {
  const trouble = troubleOf(error);
  if (trouble.kind === "cancelled") return show("start");
  find("problem-text").replaceChildren(element("span", {}, say(textOfTrouble(trouble))));
  find("problem-light").hidden = !flows || (trouble.kind !== "late" && trouble.kind !== "no-memory");
  show("problem");
};

const chooser = find("app-file");
if (chooser instanceof HTMLInputElement) takeFiles(find("zone"), chooser, (files) => void inspect(files, true));
find("cancel").addEventListener("click", () => client.cancel());
find("problem-again").addEventListener("click", () => show("start"));
find("problem-light").addEventListener("click", () => void inspect(given, false));
find("another").addEventListener("click", () => show("start"));
ignoreStrayFiles();
