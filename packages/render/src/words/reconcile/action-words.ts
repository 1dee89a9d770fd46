import type { ActionId } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";

export const ACTION_WORDS: Readonly<Record<ActionId, Bilingual>> = {
  none: { ja: "対応は不要です。", en: "Nothing to do." },
  declare: {
    ja: "情報・送信先・利用目的を公表事項に追加するか、モジュールを取り除いてください。",
    en: "Add it to the notice with information, recipient and purposes, or remove the module.",
  },
  "declare-type": {
    ja: "送信している場合は、この情報を公表事項に追加してください。",
    en: "If it is sent, add this information to the notice.",
  },
  "fill-in-form": {
    ja: "端末の外へ送っている場合は、フォームの回答に追加してください。",
    en: "If it leaves the device, add it to the answers of the form.",
  },
  "say-in-description": {
    ja: "何のために使うのかを説明文に書くか、権限を取り除いてください。",
    en: "Say in the description what it is for, or remove the permission.",
  },
  "correct-recipient": {
    ja: "送信先の名称を確かめ、正しい名称に直してください。",
    en: "Check who receives it, and correct the name.",
  },
  "state-recipient": {
    ja: "送信先の正式名称を、サービス名とあわせて記載してください。",
    en: "State the recipient's legal name beside the name of the service.",
  },
  "confirm-recipient": {
    ja: "送信先の正式名称を、契約書や登記で確かめてください。",
    en: "Confirm the recipient's legal name by contract or register.",
  },
  "update-name": { ja: "現在の社名に改めてください。", en: "Update it to the present name." },
  "name-precisely": {
    ja: "モジュールの正式な名前と情報の種類が分かるように書き直してください。",
    en: "Write it so that module and kind of information can be told.",
  },
  "remove-or-explain": {
    ja: "使っていなければ記載を取り除き、使っていれば、どこで使うのかを確かめてください。",
    en: "Remove it if it is not used; if it is, find out where.",
  },
  "state-purposes": {
    ja: "提供元の公表内容を確かめ、利用目的を補ってください。",
    en: "Check what the provider publishes, and complete the purposes.",
  },
  "state-stop": {
    ja: "送信と利用のどちらが止まるのかを記載してください。",
    en: "State whether the sending or the use stops.",
  },
  "confirm-by-run": {
    ja: "アプリを動かし、通信を観測して確かめてください。",
    en: "Run the app and look at its traffic.",
  },
  "confirm-with-recipient": {
    ja: "契約や送信先への照会で確かめてください。",
    en: "Confirm it by contract or by asking the recipient.",
  },
  "check-other-platform": {
    ja: "そのプラットフォームのアプリを検査して確かめてください。",
    en: "Inspect the app of that platform.",
  },
  "identify-code": { ja: "だれのコードかを特定してください。", en: "Find out whose code it is." },
  "separate-identifier": {
    ja: "端末固有のIDを利用者の情報と結び付けないようにしてください。",
    en: "Do not tie an identifier of the device to information about its user.",
  },
  "give-notice": {
    ja: "公表事項またはプライバシーポリシーを指定して、もう一度照合してください。",
    en: "Give the notice or the policy, and check again.",
  },
  "decide-exemption": {
    ja: "適用除外に当たるかどうかを判断し、判断した人の名前と日付を記録してください。",
    en: "Decide whether it is exempt, and record who decided and when.",
  },
  "complete-row": {
    ja: "足りない項目(送信される情報、送信元と送信先の利用目的)を書き足してください。",
    en: "Complete the row: what is sent, and the purposes of both the sender and the recipient.",
  },
  "settle-decision": {
    ja: "文書か akashi.yaml の判断の、どちらかを改めてください。",
    en: "Correct either the document or the decision in akashi.yaml.",
  },
};
