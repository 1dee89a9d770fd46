import type { Language } from "@akashi/render";

/** What `check` says beside the reconciliation. */
interface CheckWords {
  readonly needDocument: string;
  readonly needApp: string;
  readonly appOrFacts: string;
  readonly badFacts: (file: string) => string;
}

const ja: CheckWords = {
  needDocument:
    "照合する文書を指定してください(--notice --policy --description --data-safety --privacy-manifest --project のいずれか)。アプリの assets の中にも、タグ付きのポリシー(policy.xml)は見つかりませんでした。",
  needApp: "アプリのファイル、または --facts を指定してください。",
  appOrFacts: "アプリのファイルと --facts は、どちらか一つを指定してください。",
  badFacts: (file) => `akashi facts の出力として読めません: ${file}`,
};

const en: CheckWords = {
  needDocument:
    "name a document to check against (--notice --policy --description --data-safety --privacy-manifest --project). No tagged policy (policy.xml) was found in the app's assets either.",
  needApp: "name an app, or give --facts.",
  appOrFacts: "give either an app or --facts, not both.",
  badFacts: (file) => `not readable as what akashi facts writes: ${file}`,
};

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { ja, en };
