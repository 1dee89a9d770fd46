import { best, law, rule, strict, unsure, words } from "./make-rule.ts";
import type { Rule } from "./rule.ts";
import { SOURCES } from "./sources.ts";

/** How the document is shown and worded (施行規則22条の2の28). */
export const FORM_RULES: readonly Rule[] = [
  rule(
    "not-japanese",
    law("high"),
    SOURCES.plainJapanese,
    words("日本語で書かれていない", "It is not in Japanese", "日本語で書いてください。", "Write it in Japanese."),
  ),
  rule(
    "jargon",
    law("low"),
    SOURCES.plainJapanese,
    words(
      "専門用語が説明なしに使われている",
      "Technical terms are used without explanation",
      "平易な言葉に言い換えるか、説明を添えてください(用語の一覧は当システムの基準です)。",
      "Use plain words or explain them (the list of terms is ours).",
    ),
  ),
  rule(
    "english-vendor-link",
    strict("medium"),
    SOURCES.links,
    words(
      "英語のページへのリンクだけで説明を済ませている",
      "A link to an English page stands in the place of an explanation",
      "内容を日本語で本文に書くか、日本語のページへリンクしてください。",
      "Say it here in Japanese, or link to a Japanese page.",
    ),
  ),
  rule(
    "link-says-nothing",
    best("low"),
    SOURCES.links,
    words(
      "リンクの文字から行き先が分からない",
      "The words of a link do not say where it leads",
      "「こちら」ではなく、行き先の内容を示す文字にしてください。",
      "Let the link name what it leads to.",
    ),
  ),
  rule(
    "hidden-content",
    law("medium"),
    SOURCES.easilyConfirmed,
    words(
      "画面に表示されない記載がある",
      "It has text that is not shown",
      "利用者が容易に確認できるよう、画面に表示してください。",
      "Show it, so that users can easily confirm it.",
    ),
  ),
  rule(
    "viewport-missing",
    law("medium"),
    SOURCES.readable,
    words(
      "スマートフォンの画面幅に合わせる指定がない",
      "Nothing fits the page to the width of a telephone",
      "meta viewport を指定し、拡大せずに読めるようにしてください。",
      "Set a viewport, so that it can be read without zooming.",
    ),
  ),
  rule(
    "fixed-width",
    law("medium"),
    SOURCES.readable,
    words(
      "幅が画面より広く固定されている",
      "A width is fixed that exceeds the screen",
      "幅を固定せず、360ピクセルの画面で横に動かさずに読めるようにしてください。",
      "Let it fit 360 pixels without sideways scrolling.",
    ),
  ),
  rule(
    "tiny-text",
    law("medium"),
    SOURCES.readable,
    words("文字が小さすぎる", "Text is too small", "12ピクセル以上の文字にしてください。", "Use at least 12 pixels."),
  ),
  rule(
    "wide-table",
    best("low"),
    SOURCES.readable,
    words(
      "列の多い表がスマートフォンの幅に収まらない",
      "A table has more columns than a telephone can show",
      "表だけを横に動かせるようにするか、項目ごとに縦に並べてください。",
      "Let the table scroll by itself, or set its fields below each other.",
    ),
  ),
  rule(
    "negative-claim",
    strict("medium"),
    SOURCES.verifiable,
    words(
      "「送信していない」と断定している",
      "It states that something is not sent",
      "断定を避け、何をどの範囲で確認したかを書いてください。",
      "Say what was checked and how far, instead of stating that nothing is sent.",
    ),
  ),
  rule(
    "contact-missing",
    best("low"),
    SOURCES.eightItems,
    words("問合せ先がない", "No contact is given", "問い合わせられる窓口を書いてください。", "Say where questions can be asked."),
  ),
  rule(
    "date-missing",
    unsure("low"),
    SOURCES.practice,
    words(
      "制定日・改定日がない",
      "No date is given",
      "制定日又は最終改定日を書いてください。",
      "Give the day it was made or last changed.",
    ),
  ),
  rule(
    "consent-by-use",
    unsure("medium"),
    SOURCES.practice,
    words(
      "利用しただけで同意したものとみなしている",
      "Use alone is taken for consent",
      "同意を根拠とする場合は、利用者の明確な操作で得てください。",
      "Where consent is relied on, take it by a clear act of the user.",
    ),
  ),
  rule(
    "popup-rest-unreachable",
    law("high"),
    SOURCES.restReachable,
    words(
      "ポップアップから、残りの事項を示す画面へ進む手段がない",
      "The pop-up has no way to the screen with the rest",
      "情報の内容、送信先、利用目的の一覧へ、一回の操作で進めるリンクを置いてください。",
      "Put a link there that leads to information, recipients and purposes in one operation.",
    ),
  ),
  rule(
    "popup-part-unsaid",
    strict("medium"),
    SOURCES.links,
    words(
      "ポップアップが、リンクの先に何があるかを示していない",
      "The pop-up does not say what is behind its link",
      "表示しているのは一部であり、残りがリンクの先にあることを書いてください。",
      "Say that it shows a part, and that the rest is behind the link.",
    ),
  ),
];
