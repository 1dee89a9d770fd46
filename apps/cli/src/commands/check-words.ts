import type { Language } from "@akashi/render";

/** What `check` says beside the reconciliation. */
interface CheckWords {
  readonly needDocument: string;
  readonly needApp: string;
  readonly appOrFacts: string;
  readonly badDocument: (file: string, reason: string) => string;
  readonly badFacts: (file: string) => string;
  readonly nothingDeclared: (file: string) => string;
}

const ja: CheckWords = {
  needDocument:
    "照合する文書を指定してください(--notice --policy --description --data-safety --privacy-manifest --project のいずれか)。",
  needApp: "アプリのファイル、または --facts を指定してください。",
  appOrFacts: "アプリのファイルと --facts は、どちらか一つを指定してください。",
  badDocument: (file, reason) => `文書として読めません: ${file}(${reason})`,
  badFacts: (file) => `akashi facts の出力として読めません: ${file}`,
  nothingDeclared: (file) => `記載を読み取れませんでした: ${file}`,
};

const en: CheckWords = {
  needDocument: "name a document to check against (--notice --policy --description --data-safety --privacy-manifest --project).",
  needApp: "name an app, or give --facts.",
  appOrFacts: "give either an app or --facts, not both.",
  badDocument: (file, reason) => `not readable as a document: ${file} (${reason})`,
  badFacts: (file) => `not readable as what akashi facts writes: ${file}`,
  nothingDeclared: (file) => `nothing that it declares could be read: ${file}`,
};

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { ja, en };
