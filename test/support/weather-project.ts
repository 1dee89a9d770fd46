import type { Project } from "@akashi/declarations";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";

/** A project file that answers everything for the sample app of the reports. */
export const WEATHER_PROJECT = `akashi: 1
operator:
  legalName: { ja: 株式会社あした気象, en: Tomorrow Weather Inc. }
  corporateNumber: "1234567890123"
  address: { ja: 東京都千代田区一丁目1番1号, en: "1-1-1 Chiyoda, Tokyo" }
  contact: { email: privacy@tenki.example, url: https://tenki.example/contact }
effectiveFrom: 2026-04-01
notice:
  kind: published
  url: https://tenki.example/external
  place: { ja: 最初の画面の下の「情報の送信」, en: '"Information sent" at the foot of the first screen' }
services:
  - id: app
    name: { ja: あした天気, en: Tomorrow's Weather }
    packageName: com.example.tenki
    scope: { forOthersDemand: yes, operatorKind: item3, viaSoftware: yes, information: yes, decision: { covered: yes, by: 佐藤, on: 2026-03-01 } }
hosts:
  - hosts: [tenki.example, 203.0.113.17]
    use: own-server
transmissions:
  - id: app
    decisions: [{ information: UI.PER.PHONE, sent: no, by: 佐藤, on: 2026-03-01, reason: 友だちに送る操作でだけ使う }]
  - id: app/own-server
    information: [UI.DEV.INFO, UI.LOC.COARSE]
    senderPurposes: [PUR.SERVICE]
    decisions: [{ information: UI.LOC.PRECISE, sent: no, by: 佐藤, on: 2026-03-01 }]
  - id: sora-ads
    senderPurposes: [PUR.ADVERTISING_3P]
    optOut:
      stops: use
      method: { ja: 送り先のページで手続きする, en: on the recipient's page }
      url: https://soraads.example/optout
      restriction: none
    decisions:
      - { information: UI.LOC.PRECISE, sent: no, by: 佐藤, on: 2026-03-01, reason: 広告では使わない }
      - { information: UI.DEV.INFO, sent: yes, by: 佐藤, on: 2026-03-01 }
  - id: metrica
    senderPurposes: [PUR.ANALYTICS]
    decisions: [{ information: UI.DEV.INFO, sent: yes, by: 佐藤, on: 2026-03-01 }]
    consent: { category: analytics, askedAt: first-launch, withdrawal: { ja: 設定から取り消す, en: in the settings } }
  - id: crashbox
    senderPurposes: [PUR.DIAGNOSTICS]
  - id: todoke-push
    recipient: { legalName: { ja: とどけ株式会社, en: Todoke Inc. } }
    senderPurposes: [PUR.NOTICE]
  - id: chizu-maps
    senderPurposes: [PUR.SERVICE]
  - id: code/org.nazo.kit
    notSent: { by: 佐藤, on: 2026-03-01, reason: 提供元に確かめた }
policy:
  url: https://tenki.example/privacy
  purposes: { ja: 天気を知らせるために使います。, en: We use it to tell you the weather. }
  method: { ja: 利用者が登録画面で入力します。, en: Users enter it when they sign up. }
  consentAndControl: { ja: 設定の画面で止められます。, en: It can be stopped in the settings. }
  changeProcedure: { ja: 変更の30日前にアプリで知らせます。, en: The app tells users 30 days before. }
`;

/** The same, read. */
export const weatherProject = (): Project => projectOf(WEATHER_PROJECT);
