import type { WordsOf } from "./finding-words.ts";

/** Where the app sends to, and how it is configured. */
export const CONFIGURATION_WORDS: WordsOf<
  "destinations" | "cleartext-traffic" | "network-security" | "exported-components" | "debuggable" | "backup" | "target-sdk"
> = {
  "destinations/recipient-unknown": {
    title: { ja: "受け取る事業者が分からない接続先", en: "Host whose recipient is unknown" },
    meaning: {
      ja: "アプリの中に書かれている接続先ですが、誰が運営しているかが知識ベースにありません。書かれていることは、接続することを意味しません。",
      en: "The host stands in the app, but the catalogue does not say who runs it. Standing there does not mean that it is called.",
    },
    action: {
      ja: "開発者に、接続の有無、運営者、送る情報を確認してください。",
      en: "Ask the developer whether it is used, who runs it and what is sent there.",
    },
  },
  "destinations/ip-address": {
    title: { ja: "IPアドレスで書かれた接続先", en: "Destination written as an IP address" },
    meaning: {
      ja: "ホスト名ではなくIPアドレスが書かれています。運営者を確かめにくく、証明書による確認も働きにくくなります。",
      en: "An IP address is written instead of a host name. It is hard to tell who runs it, and certificates protect it less well.",
    },
    action: {
      ja: "試験用の値が残ったものでないか、必要な接続かを確認してください。",
      en: "Check whether it is a left-over of testing, or needed.",
    },
  },
  "cleartext-traffic/allowed": {
    title: { ja: "暗号化されない通信(平文通信)の許可", en: "Unencrypted traffic is allowed" },
    meaning: {
      ja: "設定により、暗号化されない通信が許されています。通信の内容を、経路の途中で読み取られたり書き換えられたりすることがあります。",
      en: "The configuration allows unencrypted connections, which others on the way can read or change.",
    },
    action: {
      ja: "usesCleartextTrafficをfalseにするか、必要な接続先だけをネットワークセキュリティ構成で許可してください。",
      en: "Set usesCleartextTraffic to false, or allow only the hosts that need it in the network security configuration.",
    },
  },
  "cleartext-traffic/url": {
    title: { ja: "暗号化されないURL(http://)", en: "Unencrypted URL (http://)" },
    meaning: {
      ja: "アプリの中に、http://で始まるURLがあります。書かれていることは、接続することを意味しません。",
      en: "The app contains a URL that begins with http://. Standing there does not mean that it is called.",
    },
    action: {
      ja: "接続に使う場合は、https://に変更してください。",
      en: "Where it is used to connect, change it to https://.",
    },
  },
  "network-security/trusts-user-certificates": {
    title: { ja: "利用者が追加した認証局の信頼", en: "Trusts certificate authorities that the user adds" },
    meaning: {
      ja: "利用者(または端末の管理者)が追加した認証局を、このアプリは信頼します。その認証局の持ち主は、暗号化された通信の内容を読み取れます。",
      en: "The app trusts certificate authorities added by the user or the device owner. Whoever holds such an authority can read the encrypted traffic.",
    },
    action: {
      ja: "製品版では、システムの認証局だけを信頼してください。",
      en: "Trust only the system's authorities in released builds.",
    },
  },
  "network-security/debug-overrides": {
    title: { ja: "デバッグ用の通信設定", en: "Network configuration for debugging" },
    meaning: {
      ja: "デバッグ可能なときにだけ働く通信の設定が含まれています。",
      en: "The app carries network settings that apply only while it is debuggable.",
    },
    action: {
      ja: "製品版がデバッグ可能になっていないことを確認してください。",
      en: "Make sure that released builds are not debuggable.",
    },
  },
  "exported-components/open": {
    title: { ja: "他のアプリから呼び出せるコンポーネント", en: "Component that other apps can call" },
    meaning: {
      ja: "権限による制限なしに、端末内の他のアプリから呼び出せます。共有やリンクの受け取りのために必要なこともあります。",
      en: "Other apps on the device can call it without holding a permission. Sharing and opening links may need this.",
    },
    action: {
      ja: '外部から使う必要がなければexported="false"とし、必要であれば受け取る値を検証してください。',
      en: 'Set exported="false" where no other app needs it; otherwise check every value it receives.',
    },
  },
  "exported-components/open-provider": {
    title: {
      ja: "他のアプリから読み書きできる可能性があるContentProvider",
      en: "ContentProvider that other apps may read or write",
    },
    meaning: {
      ja: "権限による制限なしに、端末内の他のアプリからデータを問い合わせられます。何が得られるかは、実装によります。",
      en: "Other apps on the device can query it without holding a permission. What they get depends on its code.",
    },
    action: {
      ja: "外部に渡す必要がなければ公開をやめ、必要であれば権限を設定してください。",
      en: "Do not export it unless other apps need it; otherwise guard it with a permission.",
    },
  },
  "debuggable/debuggable": {
    title: { ja: "デバッグ可能な設定", en: "Debuggable" },
    meaning: {
      ja: "端末に接続した人が、このアプリの動作やデータを読み書きできます。開発中のものに付く設定です。",
      en: "Whoever connects to the device can read and change what the app does and holds. Builds under development have this setting.",
    },
    action: {
      ja: "配布するものでは無効にしてください。",
      en: "Switch it off in what you distribute.",
    },
  },
  "debuggable/test-only": {
    title: { ja: "試験専用の設定(testOnly)", en: "Marked as test-only" },
    meaning: {
      ja: "試験のためだけに作られたことを示す設定です。通常の方法ではインストールできません。",
      en: "The build is marked for testing only. It cannot be installed in the usual way.",
    },
    action: {
      ja: "配布するものを検査しているかを確認してください。",
      en: "Check that you are inspecting what will be distributed.",
    },
  },
  "backup/allowed": {
    title: { ja: "アプリのデータのバックアップの許可", en: "Backup of the app's data is allowed" },
    meaning: {
      ja: "アプリが端末に保存したデータが、クラウドへのバックアップや端末の移行の対象になります。",
      en: "Data that the app stores on the device is included in cloud backup and device transfer.",
    },
    action: {
      ja: "含めたくない情報があれば、バックアップの規則で除外してください。",
      en: "Exclude what should not be included by backup rules.",
    },
  },
  "target-sdk/old": {
    title: { ja: "古いtargetSdk", en: "Old target SDK" },
    meaning: {
      ja: "対象とするAndroidのバージョンが古く、その後に加わった保護の一部が、このアプリには適用されません。",
      en: "The app targets an old Android version, so that some later protections do not apply to it.",
    },
    action: {
      ja: "targetSdkを新しいバージョンに上げてください。",
      en: "Raise the target SDK.",
    },
  },
};
