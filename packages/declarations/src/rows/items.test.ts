import { describe, expect, it } from "vitest";
import { readInformation, readPurposes, splitList, splitSides } from "./items.ts";

const types = (text: string): readonly string[] =>
  [...new Set(readInformation(text).flatMap(({ typeId }) => typeId ?? []))].sort();

/** Cells as published notices word them, with the kinds they name. */
const CELLS: readonly (readonly [cell: string, kinds: string])[] = [
  ["広告識別子(IDFA/AAID)", "ID.ADVERTISING"],
  ["端末識別子(IDFA、AAID等)", "ID.ADVERTISING"],
  ["端末ID(IMEI)", "ID.HARDWARE"],
  ["端末固有ID(Android ID)", "ID.ANDROID_ID"],
  ["Cookie等の識別子", "ID.COOKIE"],
  ["クッキー情報、IPアドレス、ユーザーエージェント", "ID.COOKIE NET.IP DEV.INFO"],
  ["OS・ブラウザの種類", "DEV.INFO"],
  ["IPアドレス・Cookie", "NET.IP ID.COOKIE"],
  ["端末情報(機種名、OS、言語)", "DEV.INFO"],
  ["端末情報(機種名、OS、広告ID)", "DEV.INFO ID.ADVERTISING"],
  ["ブラウザの閲覧履歴", "ACT.WEB_HISTORY"],
  ["アプリの利用状況(起動回数、滞在時間)", "ACT.APP_USE"],
  ["お客様が閲覧したページのURL、閲覧日時", "ACT.WEB_HISTORY"],
  ["位置情報(GPS、Wi-Fiアクセスポイント)", "LOC.PRECISE LOC.BEACON"],
  ["IPアドレスから推定される地域", "LOC.COARSE"],
  ["購入した商品、購入金額", "FIN.PURCHASE"],
  ["動画の再生履歴", "ACT.APP_USE"],
  ["広告の表示・クリックの履歴", "ACT.AD"],
  ["プッシュ通知用のデバイストークン", "ID.PUSH"],
  ["氏名及びメールアドレス", "PER.NAME PER.EMAIL"],
  ["お名前、ご住所、お電話番号", "PER.NAME PER.ADDRESS PER.PHONE"],
  ["電話帳に登録された氏名", "CON.ADDRESSBOOK PER.NAME"],
  ["エラー発生時の端末の状態", "DIA.CRASH"],
  ["ユーザーの行動履歴", "ACT.APP_USE"],
  ["アプリのインストール経路", "ACT.REFERRER"],
  ["サイト内検索のキーワード", "ACT.SEARCH"],
  ["通信キャリア名、接続回線の種別", "NET.CARRIER"],
  ["ログイン中の会員のID", "ID.ACCOUNT"],
  ["クレジットカード番号", "FIN.PAYMENT"],
  ["なし", ""],
  ["Advertising ID, IP address and device model", "ID.ADVERTISING NET.IP DEV.INFO"],
  ["Cookies and similar identifiers", "ID.COOKIE"],
  ["Pages viewed, time spent on each page", "ACT.WEB_HISTORY ACT.APP_USE"],
  ["Approximate location (derived from the IP address)", "LOC.COARSE"],
  ["Name of the device model", "DEV.INFO"],
];

describe("cells of information", () => {
  it.each(CELLS)("reads %s", (cell, kinds) => {
    const wanted = kinds === "" ? [] : kinds.split(" ").map((kind) => `UI.${kind}`);
    expect(types(cell)).toEqual([...wanted].sort());
  });

  it("keeps words that name no known kind, without a type", () => {
    expect(readInformation("その他の情報")).toEqual([{ text: "その他の情報", typeId: null }]);
  });
});

const PURPOSES: readonly (readonly [side: "sender" | "recipient", cell: string, ids: string])[] = [
  ["sender", "アクセス解析のため", "ANALYTICS"],
  ["sender", "当社サービスの利便性向上のため", "ANALYTICS"],
  ["recipient", "同社のサービスの品質向上のため", "RECIPIENT_OWN"],
  ["recipient", "アクセス解析サービスの提供", "ANALYTICS"],
  ["recipient", "サービスの提供・改善", "SERVICE RECIPIENT_OWN"],
  ["sender", "広告の配信と効果測定", "ADVERTISING_3P ADVERTISING_OWN"],
  ["recipient", "行動ターゲティング広告の配信、不正防止", "ADVERTISING_3P SECURITY"],
  ["sender", "不具合の調査及び修正のため", "DIAGNOSTICS"],
  ["sender", "お知らせをプッシュ通知するため", "NOTICE"],
  ["sender", "会員ログイン機能の提供", "ACCOUNT"],
  ["sender", "お客様に合わせた商品のおすすめ", "PERSONALIZE"],
  ["sender", "動画の再生のため", "SERVICE"],
  ["sender", "代金の決済", "PAYMENT"],
  ["recipient", "プライバシーポリシーをご確認ください", ""],
  ["recipient", "https://policies.example/privacy", ""],
  ["sender", "To show ads and measure their effect", "ADVERTISING_3P"],
  ["sender", "Crash analysis", "DIAGNOSTICS"],
];

describe("cells of purposes", () => {
  it.each(PURPOSES)("reads on the side of the %s %s", (side, cell, ids) => {
    const found = readPurposes(cell, side).flatMap(({ purposeId }) => purposeId ?? []);
    expect([...found].sort()).toEqual(ids === "" ? [] : [...ids.split(" ").map((id) => `PUR.${id}`)].sort());
  });

  it("parts a cell by whose purposes it says", () => {
    expect(splitSides("【当社】広告の配信【送信先】不正の検知")).toEqual({
      open: "",
      sender: "広告の配信",
      recipient: "不正の検知",
    });
    expect(splitSides("当社:分析\n送信先:広告の配信")).toEqual({ open: "", sender: "分析", recipient: "広告の配信" });
    expect(splitSides("広告の配信").open).toBe("広告の配信");
  });
});

describe("lists", () => {
  it("are not parted within brackets, unless a line ends there", () => {
    expect(splitList("端末情報(機種、OS)、IPアドレス")).toEqual(["端末情報(機種、OS)", "IPアドレス"]);
    expect(splitList("端末情報(機種\nIPアドレス")).toEqual(["端末情報(機種", "IPアドレス"]);
  });

  it("lose their bullets and numbers", () => {
    expect(splitList("・Cookie\n2.IPアドレス\n③ 閲覧履歴")).toEqual(["Cookie", "IPアドレス", "閲覧履歴"]);
  });
});
