import type { WordsOf } from "./finding-words.ts";

/** Whose the app is, and whether it is what it claims to be. */
export const IDENTITY_WORDS: WordsOf<"developer-identity" | "janus" | "malformed"> = {
  "developer-identity/not-signed": {
    title: { ja: "署名なし", en: "Not signed" },
    meaning: {
      ja: "署名が見つかりませんでした。誰が作ったものかを確かめられず、Androidはこのままではインストールを受け付けません。",
      en: "No signature was found. Who made it cannot be checked, and Android does not install it as it is.",
    },
    action: {
      ja: "入手元と、配布に用いる署名済みのファイルを確認してください。",
      en: "Check where the file comes from, and inspect the signed file that is distributed.",
    },
  },
  "developer-identity/signature-invalid": {
    title: { ja: "署名の検証に失敗", en: "Signature does not verify" },
    meaning: {
      ja: "署名はありますが、検証に失敗しました。署名した後に内容が変わった可能性、またはファイルが壊れている可能性があります。",
      en: "There is a signature, but it does not verify. The content may have been changed after signing, or the file may be damaged.",
    },
    action: {
      ja: "配布せず、入手元から取り直して再度検査してください。",
      en: "Do not distribute it; obtain it again from its origin and inspect that.",
    },
  },
  "developer-identity/some-versions-refuse": {
    title: { ja: "一部のAndroidが受け入れない署名", en: "Signature that some Android versions refuse" },
    meaning: {
      ja: "署名の検証に成功するAndroidのバージョンと、対象としているのに受け入れないバージョンがあります。多くの場合、古いバージョンに必要なv1署名がありません。",
      en: "Some Android versions accept the signature, and others that the app says it supports refuse it. Mostly the v1 signature is missing, which older versions need.",
    },
    action: {
      ja: "受け入れないバージョンを対象とするなら、必要な方式でも署名してください。対象としないなら、minSdkを上げてください。",
      en: "Sign with the scheme that these versions need as well, or raise minSdk where they are not meant.",
    },
  },
  "developer-identity/debug-key": {
    title: { ja: "開発用(デバッグ)の鍵による署名", en: "Signed with a debug key" },
    meaning: {
      ja: "開発ツールが自動で作る鍵で署名されています。この鍵では、誰が作ったものかを示せません。",
      en: "It is signed with the key that development tools make by themselves. Such a key does not show who made the app.",
    },
    action: {
      ja: "配布するものは、提供者が管理する鍵で署名してください。",
      en: "Sign what you distribute with a key that the provider controls.",
    },
  },
  "developer-identity/public-key": {
    title: { ja: "公開された鍵による署名", en: "Signed with a published key" },
    meaning: {
      ja: "秘密鍵が公開されている、Androidのソースコード付属の試験用の鍵で署名されています。誰でも同じ署名ができ、更新版を偽ることもできます。",
      en: "It is signed with a test key of Android's source code, whose private half is published. Anyone can sign with it, and can make an update that Android accepts.",
    },
    action: {
      ja: "配布するものは、提供者だけが持つ鍵で署名してください。この署名からは、提供者を確かめられません。",
      en: "Sign what you distribute with a key that only the provider holds. This signature does not tell who made the app.",
    },
  },
  "developer-identity/unexpected-signer": {
    title: { ja: "指定した署名者と異なる署名", en: "Signer is not the expected one" },
    meaning: {
      ja: "検査の際に指定された証明書と、このアプリの署名者の証明書が一致しません。",
      en: "The signer's certificate is not the one that was asked for.",
    },
    action: {
      ja: "提供者が異なる、または再署名されたおそれがあります。入手元を確認し、確かめられるまで配布しないでください。",
      en: "The app may come from someone else or may have been signed again. Check its origin before distributing it.",
    },
  },
  "developer-identity/weak-key": {
    title: { ja: "強度が不足した署名の鍵または方式", en: "Weak signing key or algorithm" },
    meaning: {
      ja: "署名の鍵の長さ、またはアルゴリズムが、現在の推奨に届いていません。",
      en: "The size of the signing key, or its algorithm, is below what is recommended today.",
    },
    action: {
      ja: "v3署名の鍵の変更(ローテーション)などにより、十分な強度の鍵へ移行してください。",
      en: "Move to a stronger key, for instance by key rotation of signature scheme v3.",
    },
  },
  "developer-identity/rotated": {
    title: { ja: "署名鍵の変更(ローテーション)", en: "Signing key was rotated" },
    meaning: {
      ja: "以前の鍵の持ち主が、現在の鍵への変更を署名で示しています。",
      en: "The holder of the earlier key has signed the change to the present one.",
    },
    action: {
      ja: "以前の証明書が、把握している提供者のものかを確認してください。",
      en: "Check that the earlier certificate is the one you know.",
    },
  },
  "developer-identity/members-differ": {
    title: { ja: "分割APKの間の署名者またはパッケージの不一致", en: "Members of the split set do not belong together" },
    meaning: {
      ja: "一組として渡されたファイルの間で、署名者、パッケージ名またはバージョンが異なります。Androidは、一つのアプリとしてインストールを受け付けません。",
      en: "The files of the set differ in signer, package name or version. Android does not install them as one app.",
    },
    action: {
      ja: "同じ配布元から一組を取り直してください。",
      en: "Obtain the whole set again from one origin.",
    },
  },
  "janus/old-android": {
    title: { ja: "旧Androidでの改ざんの余地(Janus)", en: "Open to Janus on old Android versions" },
    meaning: {
      ja: "v1署名に頼るAndroid 5.0～8.0の端末では、署名を保ったままコードを差し替えられる問題(CVE-2017-13156)の影響を受けることがあります。",
      en: "On Android 5.0 to 8.0, which rely on the v1 signature here, code can be replaced while the signature stays valid (CVE-2017-13156).",
    },
    action: {
      ja: "v2以降の方式でも署名し、minSdkを24以上にすることを検討してください。",
      en: "Sign with scheme v2 or later as well, and consider a minSdk of 24 or more.",
    },
  },
  "malformed/android-refuses": {
    title: { ja: "Androidが受け付けない形式の異常", en: "Malformed in a way that Android refuses" },
    meaning: {
      ja: "ファイルの形式に異常があり、Androidはインストールを受け付けないか、バージョンによって扱いが異なります。",
      en: "The file is malformed, and Android refuses it or treats it differently by version.",
    },
    action: {
      ja: "ファイルが壊れていないかを確かめ、作り直してください。",
      en: "Check that the file is not damaged, and build it again.",
    },
  },
  "malformed/unreadable": {
    title: { ja: "読み取れない部分", en: "Part that could not be read" },
    meaning: {
      ja: "形式が壊れているか、本検査が対応しない書き方のため、読み取れない部分がありました。その部分に何が含まれるかは分かりません。",
      en: "A part is broken, or written in a way that this inspection does not read. What it holds is unknown.",
    },
    action: {
      ja: "この部分は検査済みとして扱わないでください。配布元から取り直して検査し、同じ結果であれば開発者に確認してください。",
      en: "Do not count this part as inspected. Get the app from its source again; where the result is the same, ask the developer.",
    },
  },
  "malformed/misleading": {
    title: { ja: "検査を惑わせる形式の異常", en: "Malformed in a way that misleads inspection" },
    meaning: {
      ja: "検査ツールが誤って読みうる書き方が見つかりました。Androidでの扱いは対象ごとに示します。本検査は、Androidの読み方に従っています。",
      en: "It is written in a way that inspection tools can misread. What Android does is shown with each place. This inspection reads it as Android does.",
    },
    action: {
      ja: "意図して作られた可能性があります。作成に使ったツールと経緯を、開発者に確認してください。",
      en: "It may be on purpose. Ask the developer which tool made it, and why.",
    },
  },
};
