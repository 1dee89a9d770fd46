import { describe, expect, it } from "vitest";
import { permissionResult } from "../testing/permission-result.ts";
import { matchDescription } from "./match.ts";

const stateOf = (text: string, type: string): string | undefined =>
  matchDescription(text, [permissionResult("p", { use: "used", informationTypes: [type] })]).rows[0]?.state;

describe("a store text", () => {
  it.each([
    ["位置情報は一切取得しません。", "UI.LOC.PRECISE"],
    ["位置情報を取得することはありません。", "UI.LOC.PRECISE"],
    ["マイクは使いません。", "UI.MED.AUDIO"],
    ["マイクは使用していません。", "UI.MED.AUDIO"],
    ["連絡先を読み取りません。", "UI.CON.ADDRESSBOOK"],
    ["カメラへのアクセスは必要ありません。", "UI.MED.PHOTO"],
    ["We never collect your location.", "UI.LOC.PRECISE"],
    ["The app does not record audio.", "UI.MED.AUDIO"],
    ["No access to your contacts is needed.", "UI.CON.ADDRESSBOOK"],
    ["Works without using your location.", "UI.LOC.PRECISE"],
  ])("denies: %s", (text, type) => {
    expect(stateOf(text, type)).toBe("denied");
  });

  it.each([
    ["現在地の天気をお知らせします。", "UI.LOC.PRECISE"],
    ["位置情報を外部に送信しません。", "UI.LOC.PRECISE"],
    ["写真を保存できない場合は再起動してください。", "UI.MED.PHOTO"],
    ["電話帳から友だちを選べます。マイクは使いません。", "UI.CON.ADDRESSBOOK"],
    ["We never share your location with anyone.", "UI.LOC.PRECISE"],
    ["Take photos and never lose them.", "UI.MED.PHOTO"],
  ])("explains: %s", (text, type) => {
    expect(stateOf(text, type)).toBe("explained");
  });

  it("in another language explains nothing that can be read here", () => {
    expect(stateOf("Показывает погоду", "UI.LOC.PRECISE")).toBe("not-tested");
  });
});
