import { BUDGETS } from "@akashi/bytes";
import {
  element,
  find,
  followLanguage,
  followViews,
  ignoreStrayFiles,
  say,
  stepList,
  takeFiles,
  textOfTrouble,
  troubleOf,
  WorkerClient,
} from "@akashi/page";
import { visibleText } from "@akashi/render";
import { STAGES, type Tasks, type WorkStage } from "../protocol.ts";
import { resultView } from "./result-view.ts";
import { PAGE_WORDS, STAGE_WORDS } from "./words.ts";

/** The views of the page, of which one is shown, and what has the focus in it. */
const show = followViews({ start: "app-file", busy: "busy-title", problem: "problem-title", result: "result-title" });

const language = followLanguage();
const client = new WorkerClient<Tasks, WorkStage>();
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
  find("problem-text").replaceChildren(element("span", {}, say(textOfTrouble(trouble, PAGE_WORDS))));
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
