import type { Bilingual } from "@akashi/catalogue";
import {
  element,
  fileSlot,
  fill,
  find,
  followLanguage,
  followTabs,
  followViews,
  ignoreStrayFiles,
  Refusal,
  say,
  stepList,
  textOfTrouble,
  troubleOf,
  WorkerClient,
} from "@akashi/page";
import { visibleText } from "@akashi/render";
import { APP_STAGES, STAGES, type Tasks, type WorkStage } from "../protocol.ts";
import { findInability } from "./ability.ts";
import { verifyGiven, type Answered, type Given } from "./ask.ts";
import { followMoment } from "./moment.ts";
import { recordPanel } from "./record-panel.ts";
import { fillVerdictPanel } from "./verdict-panel.ts";
import { PAGE_WORDS, STAGE_WORDS, UNTRUSTED_WORDS, VERDICT_WORDS } from "./words.ts";

/** The views of the page, of which one is shown, and what has the focus in it. */
const show = followViews({ start: "start-title", busy: "busy-title", problem: "problem-title", result: "result-title" });

const language = followLanguage();
const client = new WorkerClient<Tasks, WorkStage>();
const moment = followMoment();
const fillRecordPanel = recordPanel(client, language);
const run = find("run") as HTMLButtonElement;

const bundleSlot = fileSlot({ id: "bundle", label: PAGE_WORDS.bundle, hint: PAGE_WORDS.bundleHint }, () => {
  run.disabled = bundleSlot.file() === null;
});
const policySlot = fileSlot(
  { id: "policy", label: PAGE_WORDS.policy, hint: PAGE_WORDS.policyHint, multiple: true },
  () => undefined,
);
const appSlot = fileSlot({ id: "app", label: PAGE_WORDS.app, hint: PAGE_WORDS.appHint, multiple: true }, () => undefined);
fill(find("slots"), bundleSlot.element, policySlot.element, appSlot.element);

let showRecord = (): void => undefined;
const tabs = followTabs(find("result"), (panel) => {
  if (panel === "record-panel") showRecord();
});

/** What was verified, as the head of the result names it. */
const titleOf = ({ verification, claims, bundleFile }: Answered): string => {
  const [subject] = verification?.attestation?.subjects ?? claims.statement?.subjects ?? [];
  return visibleText(subject?.name ?? bundleFile.name);
};

const showResult = (answered: Answered): void => {
  find("result-title").textContent = titleOf(answered);
  fill(
    find("result-under"),
    say(answered.verification === null ? UNTRUSTED_WORDS.state : VERDICT_WORDS.asOf),
    ` ${answered.now}`,
  );
  fillVerdictPanel(find("verdict-panel"), answered);
  showRecord = fillRecordPanel(find("record-panel"), answered);
  tabs.show("verdict-panel");
  show("result");
};

/** What cannot be helped here, or what is given has to be mended. */
const showText = (text: Bilingual, canGoLighter: boolean): void => {
  find("problem-light").hidden = !canGoLighter;
  fill(find("problem-text"), element("span", {}, say(text)));
  show("problem");
};

const showProblem = (error: unknown, { app }: Given): void => {
  if (error instanceof Refusal) return showText(error.text, false);
  const trouble = troubleOf(error);
  if (trouble.kind === "cancelled") return show("start");
  showText(textOfTrouble(trouble, PAGE_WORDS), app.length > 0);
};

const verify = async (given: Given): Promise<void> => {
  const stages = STAGES.filter((stage) => given.app.length > 0 || !APP_STAGES.includes(stage));
  const steps = stepList(stages.map((id) => ({ id, text: STAGE_WORDS[id] })));
  fill(find("busy-steps"), steps.element);
  find("busy-file").textContent = visibleText(given.bundle.name);
  show("busy");
  const inability = await findInability();
  if (inability !== null) return showText(inability, false);
  try {
    showResult(await verifyGiven(given, client, steps.start));
  } catch (error) {
    showProblem(error, given);
  }
};

const start = (withApp: boolean): void => {
  const bundle = bundleSlot.file();
  const now = moment.current();
  fill(find("start-problem"), now === null && say(PAGE_WORDS.momentMissing));
  if (bundle === null || now === null) return;
  void verify({ bundle, policy: policySlot.files(), app: withApp ? appSlot.files() : [], now });
};
const back = (): void => {
  moment.refresh();
  show("start");
};

run.addEventListener("click", () => start(true));
find("cancel").addEventListener("click", () => client.cancel());
find("problem-again").addEventListener("click", back);
find("problem-light").addEventListener("click", () => start(false));
find("another").addEventListener("click", back);
ignoreStrayFiles();
