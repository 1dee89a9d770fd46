import type { WordsOf } from "./finding-words.ts";

/** What the app is able to do. A capability is described as a capability: honest apps have most of them. */
export const CAPABILITY_WORDS: WordsOf<
  | "dynamic-code"
  | "embedded-code"
  | "sms-sending"
  | "phone-call"
  | "accessibility"
  | "input-method"
  | "device-admin"
  | "overlay"
  | "hidden-icon"
  | "package-installation"
  | "command-execution"
  | "notification-listener"
  | "vpn"
  | "boot-persistence"
  | "screen-capture"
  | "webview-bridge"
  | "anti-analysis"
> = {
  "dynamic-code/capable": {
    title: { ja: "実行中にコードを読み込む能力", en: "Able to load code while running" },
    meaning: {
      ja: "検査したファイルに含まれないコードを、後から読み込んで実行する能力があります。読み込まれるコードは、この検査の範囲外です。",
      en: "It is able to load and run code that is not in the inspected file. Such code is outside this inspection.",
    },
    action: {
      ja: "何をどこから読み込むかを、開発者に確認してください。",
      en: "Ask the developer what is loaded, and from where.",
    },
  },
  "embedded-code/found": {
    title: { ja: "通常と異なる場所にあるコード", en: "Code in an unusual place" },
    meaning: {
      ja: "Androidがコードを探す場所以外に、実行できる形のファイルがあります。このファイルの中身は検査していません。",
      en: "There is executable content where Android does not look for code. It was not looked into.",
    },
    action: {
      ja: "用途を開発者に確認し、必要であれば、そのファイルを個別に検査してください。",
      en: "Ask the developer what it is for, and inspect that file by itself if needed.",
    },
  },
  "sms-sending/capable": {
    title: { ja: "SMSを発信する能力", en: "Able to send SMS" },
    meaning: {
      ja: "SMSを発信する呼出しがあり、権限も求めています。料金が発生したり、利用者の名前で相手に届いたりします。",
      en: "It calls the functions that send SMS and asks for the permission. Messages may cost money and arrive in the user's name.",
    },
    action: {
      ja: "利用者が内容と相手を確かめてから発信されるかを確認してください。",
      en: "Check that the user confirms text and addressee before anything is sent.",
    },
  },
  "phone-call/capable": {
    title: { ja: "電話を発信する能力", en: "Able to make phone calls" },
    meaning: {
      ja: "利用者が発信の操作をしなくても、電話をかける能力があります。",
      en: "It is able to place calls without the user pressing the call button.",
    },
    action: {
      ja: "発信の前に利用者が確かめられるか、または発信画面を開く方法で足りないかを確認してください。",
      en: "Check that the user confirms each call, or whether opening the dialler would do.",
    },
  },
  "accessibility/capable": {
    title: {
      ja: "ユーザー補助により画面を読み取り操作する能力",
      en: "Able to read and operate the screen through accessibility",
    },
    meaning: {
      ja: "利用者がユーザー補助を有効にすると、他のアプリの画面や入力を読み取り、操作する能力があります。",
      en: "Once the user enables it as an accessibility service, it is able to read and operate the screens of other apps.",
    },
    action: {
      ja: "障害のある利用者の支援のための機能か、扱う情報が説明されているかを確認してください。",
      en: "Check that it assists users with disabilities, and that what it handles is explained.",
    },
  },
  "input-method/capable": {
    title: { ja: "入力方式(キーボード)として入力を読み取る能力", en: "Able to read what is typed, as a keyboard" },
    meaning: {
      ja: "利用者がキーボードとして選ぶと、他のアプリで入力する文字を、パスワードも含めて受け取る能力があります。",
      en: "Once the user chooses it as the keyboard, it is able to receive what is typed in other apps, passwords included.",
    },
    action: {
      ja: "文字入力のためのアプリか、入力した文字を端末の外に出すかが説明されているかを確認してください。",
      en: "Check that text input is its purpose, and that it is explained whether what is typed leaves the device.",
    },
  },
  "device-admin/capable": {
    title: { ja: "端末を管理する能力(デバイス管理者)", en: "Able to administer the device" },
    meaning: {
      ja: "利用者が有効にすると、画面のロックや端末の初期化など、端末を管理する能力があります。",
      en: "Once the user enables it, it is able to administer the device, such as locking or erasing it.",
    },
    action: {
      ja: "管理が目的のアプリか、使う方針(ポリシー)が説明されているかを確認してください。",
      en: "Check that administration is its purpose, and that the policies it uses are explained.",
    },
  },
  "overlay/capable": {
    title: { ja: "他のアプリの上に重ねて表示する能力", en: "Able to draw over other apps" },
    meaning: {
      ja: "利用者が許可すると、他のアプリの画面の上に重ねて表示する能力があります。",
      en: "Once the user allows it, it is able to draw on top of other apps.",
    },
    action: {
      ja: "必要な機能か、操作を誘導する使い方でないかを確認してください。",
      en: "Check what it is needed for, and that it does not mislead the user's taps.",
    },
  },
  "hidden-icon/no-icon": {
    title: { ja: "ホーム画面の起動用アイコンがない構成", en: "No launcher icon" },
    meaning: {
      ja: "ホーム画面に表示される起動用の画面が宣言されていません。入力方式や他のアプリの部品として働くアプリでは、通常のことです。",
      en: "It declares no screen that a launcher shows. This is usual for keyboards and for parts of other apps.",
    },
    action: {
      ja: "利用者がアプリの存在に気づき、削除できるかを確認してください。",
      en: "Check that the user can notice the app and remove it.",
    },
  },
  "hidden-icon/capable": {
    title: { ja: "自身のアイコンを隠す能力", en: "Able to hide its icon" },
    meaning: {
      ja: "部品の有効・無効を切り替える呼出しがあり、ホーム画面のアイコンを消す能力があります。アイコンの着せ替えなどにも使われます。",
      en: "It calls the function that switches components on and off, and with it is able to remove its icon. Choosing between icons works the same way.",
    },
    action: {
      ja: "何を切り替えるかを確認し、利用者がアプリの存在に気づき削除できるかを確かめてください。",
      en: "Check what it switches, and that the user can notice the app and remove it.",
    },
  },
  "package-installation/capable": {
    title: { ja: "アプリをインストールする能力", en: "Able to install apps" },
    meaning: {
      ja: "他のアプリのインストールを求める、または行う能力があります。",
      en: "It is able to request or carry out the installation of other apps.",
    },
    action: {
      ja: "何をどこから入れるか、利用者の確認を経るかを確認してください。",
      en: "Check what it installs, from where, and that the user confirms it.",
    },
  },
  "command-execution/capable": {
    title: { ja: "コマンドを実行する能力", en: "Able to run commands" },
    meaning: {
      ja: "別のプログラムやシェルのコマンドを起動する能力があります。",
      en: "It is able to start other programs or shell commands.",
    },
    action: {
      ja: "実行する内容が固定されているか、外部からの値が混ざらないかを確認してください。",
      en: "Check that what it runs is fixed and takes no values from outside.",
    },
  },
  "notification-listener/capable": {
    title: { ja: "他のアプリの通知を読み取る能力", en: "Able to read notifications of other apps" },
    meaning: {
      ja: "利用者が許可すると、他のアプリの通知の内容を読み取る能力があります。通知には、メッセージの本文や認証番号が含まれることがあります。",
      en: "Once the user allows it, it is able to read other apps' notifications, which may hold messages and one-time codes.",
    },
    action: {
      ja: "読み取る目的と、扱う範囲が説明されているかを確認してください。",
      en: "Check that the purpose and extent are explained.",
    },
  },
  "vpn/capable": {
    title: { ja: "端末の通信を中継する能力(VPN)", en: "Able to carry the device's traffic (VPN)" },
    meaning: {
      ja: "利用者が許可すると、端末の通信を受け取って中継する能力があります。",
      en: "Once the user allows it, it is able to receive and forward the device's traffic.",
    },
    action: {
      ja: "通信の提供や保護が目的のアプリか、通信の内容の扱いが説明されているかを確認してください。",
      en: "Check that this is its purpose, and that the handling of the traffic is explained.",
    },
  },
  "boot-persistence/capable": {
    title: { ja: "端末の起動時に動き始める能力", en: "Able to start when the device boots" },
    meaning: {
      ja: "端末の起動が終わると、利用者が開かなくても動き始める能力があります。通知や予定を扱うアプリでは、通常のことです。",
      en: "It is able to start after the device has booted, without being opened. This is usual for reminders and messaging.",
    },
    action: {
      ja: "起動時に何を行うかを確認してください。",
      en: "Check what it does at that time.",
    },
  },
  "screen-capture/capable": {
    title: { ja: "画面を撮影または録画する能力", en: "Able to capture the screen" },
    meaning: {
      ja: "利用者が許可すると、他のアプリを含む画面を撮影または録画する能力があります。",
      en: "Once the user allows it, it is able to capture the screen, other apps included.",
    },
    action: {
      ja: "撮影の目的、保存先、外部送信の有無を確認してください。",
      en: "Check what it captures, where it keeps it and whether it leaves the device.",
    },
  },
  "webview-bridge/capable": {
    title: { ja: "ウェブページからアプリの機能を呼べる仕組み", en: "Bridge from web pages into the app" },
    meaning: {
      ja: "WebViewに表示したページのJavaScriptから、アプリの機能を呼び出せます。表示するページの内容は、この検査の範囲外です。",
      en: "JavaScript of pages shown in a WebView can call into the app. The pages are outside this inspection.",
    },
    action: {
      ja: "提供者が管理するページだけを表示しているかを確認してください。",
      en: "Check that only pages under the provider's control are shown.",
    },
  },
  "anti-analysis/capable": {
    title: { ja: "解析環境を見分ける能力", en: "Able to detect analysis" },
    meaning: {
      ja: "デバッガ、エミュレータ、改造された端末などを見分ける呼出しがあります。不正防止のために使われることが多い機能です。",
      en: "It calls functions that detect debuggers, emulators or modified devices. Fraud prevention often does so.",
    },
    action: {
      ja: "動作を通信で確認する検査では、結果が変わることがあります。実機での検査を検討してください。",
      en: "What is seen in a test environment may differ; consider testing on a real device.",
    },
  },
};
