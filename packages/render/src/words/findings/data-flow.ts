import type { WordsOf } from "./finding-words.ts";

/** Where information was followed to. */
export const DATA_FLOW_WORDS: WordsOf<"data-flow"> = {
  "data-flow/sent": {
    title: { ja: "外部へ送る経路を確認した情報", en: "Information that was followed to the network" },
    meaning: {
      ja: "利用者の情報を読み取る箇所から、通信の処理まで、コードの中に経路があります。実際に送信されたかどうかは、通信を観測しなければ分かりません。ハッシュ化や暗号化をしていても、情報は送られます。",
      en: "The code has a way from where it reads user information to a network call. Whether it was ever sent, only traffic can show. Hashed or encrypted, the information is sent all the same.",
    },
    action: {
      ja: "送信先と目的を確かめ、通知・公表の内容と一致しているかを確認してください。",
      en: "Find out who receives it and for what, and whether your notice says so.",
    },
  },
  "data-flow/cleartext": {
    title: { ja: "暗号化されない通信で送る経路がある情報", en: "Information with a way to an unencrypted address" },
    meaning: {
      ja: "利用者の情報が、http:// など暗号化されないアドレスへの通信に届きます。通信の途中にいる者が、内容を読んだり書き換えたりできます。",
      en: "User information gets to a connection to an unencrypted address (such as http://). Whoever stands on the way can read and change it.",
    },
    action: {
      ja: "送信先をHTTPSに改めてください。",
      en: "Use HTTPS for that destination.",
    },
  },
  "data-flow/message": {
    title: { ja: "SMSで送る経路がある情報", en: "Information with a way into an SMS" },
    meaning: {
      ja: "利用者の情報が、SMSの送信に届きます。料金がかかることがあり、内容は相手の電話番号の持ち主に渡ります。",
      en: "User information gets into an SMS. That can cost money, and whoever holds the number receives it.",
    },
    action: {
      ja: "送信が必要か、利用者に説明し同意を得ているか、宛先がだれかを確認してください。",
      en: "Check whether it is needed, whether the user is told and agrees, and whose number it is.",
    },
  },
  "data-flow/other-app": {
    title: { ja: "他のアプリへ渡る経路がある情報", en: "Information with a way to other apps" },
    meaning: {
      ja: "利用者の情報を入れたインテントが、アプリの外へ出ます。共有の操作のように利用者が相手を選ぶ場合も、任意のアプリが受け取れる場合もあります。",
      en: "An intent that holds user information leaves the app. The user may choose who gets it, as when sharing, or any app may.",
    },
    action: {
      ja: "相手を指定するか権限で限り、渡す情報を必要なものだけにしてください。",
      en: "Name the receiver or guard it with a permission, and put in no more than needed.",
    },
  },
  "data-flow/log": {
    title: { ja: "ログに書き込む経路がある情報", en: "Information with a way into the log" },
    meaning: {
      ja: "慎重な取扱いが必要な情報、または変更が困難な識別子が、端末のログに書き込まれます。外部への送信ではありませんが、開発者向けの接続や不具合の報告から読まれることがあります。",
      en: "Delicate information, or an identifier that is hard to change, is written to the device's log. That is no transmission, but developer connections and bug reports can show it.",
    },
    action: {
      ja: "公開するアプリでは、この情報をログに書かないようにしてください。",
      en: "Do not log it in apps that you publish.",
    },
  },
};
