export { documentFrame, printByKey, type DocumentFrame } from "./document-frame.ts";
export { button, element, fill, find, say, type Child } from "./dom.ts";
export { ignoreStrayFiles, takeFiles } from "./drop-zone.ts";
export { startEmbeddedWorker } from "./embedded-worker.ts";
export { followLanguage, type LanguageChoice } from "./language.ts";
export { saveFile } from "./save-file.ts";
export { stepList, type StepList } from "./step-list.ts";
export { followTabs } from "./tabs.ts";
