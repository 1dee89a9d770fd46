import { sendingApp } from "./sending-app.ts";

/** A small app, with a notice and a project file to try on the page that apps are dropped on. */
export const APP = { name: "tenki.apk", bytes: sendingApp() };

export const NOTICE = {
  name: "notice.html",
  bytes: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>外部送信</title></head><body>
<h1>利用者情報の外部送信について</h1><table>
<tr><th>サービス名</th><th>送信先</th><th>送信される情報</th><th>当社の利用目的</th><th>送信先の利用目的</th></tr>
<tr><td>Braze</td><td>Braze, Inc.</td><td>広告識別子</td><td>お知らせ</td><td>お知らせ</td></tr></table></body></html>`,
};

export const PROJECT = {
  name: "akashi.yaml",
  bytes: "akashi: 1\noperator:\n  legalName: { ja: 株式会社うんえい, en: Unei Inc. }\n",
};
