import type { FindingId } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";

/** The words of a finding for people who do not read code. */
export interface FindingWords {
  /** What was found, as a label. */
  readonly title: Bilingual;
  /** What it means, and what it does not mean. */
  readonly meaning: Bilingual;
  /** What a reviewer or the developer does next. */
  readonly action: Bilingual;
}

/** A capability is described as a capability: honest apps have most of them. */
export const FINDING_WORDS: Readonly<Record<FindingId, FindingWords>> = {
  "modules/starts-by-itself": {
    title: { ja: "操作を待たずに動き始めるモジュール", en: "Module that starts by itself" },
    meaning: {
      ja: "アプリの起動と同時にAndroidが動かす仕組み(ContentProvider、App Startup、Application)を、このモジュールが持っています。利用者が説明や同意の画面を見るより前に、動作が始まることがあります。",
      en: "Android runs this module when the app starts, through a ContentProvider, App Startup or the Application class. It may begin before the user sees an explanation or a consent screen.",
    },
    action: {
      ja: "通知や同意より前に利用者情報を扱わないか、提供元の文書で初期化の時期と停止の設定を確認してください。",
      en: "Check in the provider's documentation when it starts to handle user information, and how to delay or stop it until notice or consent.",
    },
  },
  "modules/unknown-third-party": {
    title: { ja: "提供元が分からない第三者のコード", en: "Code of an unknown third party" },
    meaning: {
      ja: "アプリ自身のものでも、知識ベースにあるモジュールでもないコードが含まれています。何のためのコードか、どこへ情報を送るかは、この検査では分かりません。",
      en: "The app contains code that is neither its own nor of a module in the catalogue. What it is for, and where it may send information, this inspection cannot tell.",
    },
    action: {
      ja: "開発者に、このコードの名称、提供元、目的を確認してください。",
      en: "Ask the developer for its name, its provider and its purpose.",
    },
  },
  "modules/renamed-code": {
    title: { ja: "名前が短縮されたコード", en: "Renamed code" },
    meaning: {
      ja: "開発ツールがパッケージの名前を短くしたため、誰のコードか、名前では分かりません。アプリ自身のものと、部品のものがあり得ます。",
      en: "A build tool has shortened the names of packages, so that names do not tell whose code it is. It can be the app's own or that of libraries.",
    },
    action: {
      ja: "提供者に、含まれる部品の一覧(または短縮前の対応表)を確認してください。",
      en: "Ask the provider for the list of libraries in it, or for the mapping of the names.",
    },
  },
  "modules/remnant": {
    title: { ja: "宣言だけが残るモジュール", en: "Module of which only a declaration is left" },
    meaning: {
      ja: "マニフェストに宣言がありますが、対応するコードは見つかりませんでした。後からコードを読み込む場合を除き、このモジュールは動作できません。",
      en: "The manifest declares it, but its own code was not found. Unless code is loaded later, it cannot run.",
    },
    action: {
      ja: "不要な宣言であれば取り除いてください。公表の対象に含めるかどうかは、コードの有無を確かめて判断してください。",
      en: "Remove the declaration if nothing needs it. Confirm whether the code is present before you list it in a notice.",
    },
  },
  "modules/recipient-unknown": {
    title: { ja: "送信先の事業者名を確認できないモジュール", en: "Module whose recipient has no confirmed legal name" },
    meaning: {
      ja: "このモジュールの提供元の正式名称が、知識ベースでは確認できていません。利用者への通知や公表には、送信先の氏名または名称が必要です。",
      en: "The catalogue has no confirmed legal name for the provider. A notice to users has to name the recipient.",
    },
    action: {
      ja: "契約書または提供元の公表文書で正式名称を確認し、記載してください。",
      en: "Take the legal name from the contract or the provider's own documents.",
    },
  },
  "permissions/unused-dangerous": {
    title: { ja: "使用箇所が見つからない権限(実行時に許可が必要なもの)", en: "Runtime permission with no use found" },
    meaning: {
      ja: "利用者の許可が必要な権限を求めていますが、その権限を必要とする呼出しは、検査範囲のコードに見つかりませんでした。",
      en: "The app asks for a permission that the user has to grant, but no call that needs it was found in the code that was looked at.",
    },
    action: {
      ja: "不要であれば宣言を取り除いてください。必要であれば、使う場面を利用者に説明してください。",
      en: "Remove the request if nothing needs it; otherwise explain to the user what it is for.",
    },
  },
  "permissions/unused": {
    title: { ja: "使用箇所が見つからない権限", en: "Permission with no use found" },
    meaning: {
      ja: "この権限を必要とする呼出しは、検査範囲のコードに見つかりませんでした。",
      en: "No call that needs this permission was found in the code that was looked at.",
    },
    action: {
      ja: "不要であれば宣言を取り除いてください。",
      en: "Remove the request if nothing needs it.",
    },
  },
  "permissions/only-modules-use": {
    title: { ja: "モジュールだけが使う権限", en: "Permission used by modules only" },
    meaning: {
      ja: "この権限を必要とする呼出しは、アプリ自身のコードにはなく、組み込まれたモジュールにだけ見つかりました。利用者は、モジュールのために許可を求められることになります。",
      en: "Calls that need this permission were found only in embedded modules, not in the app's own code. The user is asked on behalf of a module.",
    },
    action: {
      ja: "その権限がアプリの機能に必要かを確かめ、必要であればモジュールによる利用も説明してください。",
      en: "Check whether the app itself needs it, and say that the module uses it.",
    },
  },
  "permissions/implied-dangerous": {
    title: { ja: "宣言なしに加わる権限(実行時に許可が必要なもの)", en: "Runtime permission added without being asked for" },
    meaning: {
      ja: "対象のAndroidのバージョンが古い、または別の権限を求めているために、マニフェストに書かれていない権限をAndroidが加えます。",
      en: "Android adds a permission that the manifest does not name, because of an old target version or of another permission.",
    },
    action: {
      ja: "targetSdkを上げるか、不要な権限を明示的に取り除いてください。",
      en: "Raise the target SDK, or remove the permission explicitly.",
    },
  },
  "description/not-explained": {
    title: { ja: "説明文に記載が見つからない権限", en: "Permission that the description does not explain" },
    meaning: {
      ja: "アプリが求めている権限について、渡された説明文の中に、それを説明する言葉が見つかりませんでした。",
      en: "The description that was given has no words that explain this permission.",
    },
    action: {
      ja: "何のために使うかを説明文に書き加えるか、不要な権限を取り除いてください。言い回しによっては見落としがあります。",
      en: "Say in the description what it is for, or remove the permission. The method can miss unusual wording.",
    },
  },
  "description/denied": {
    title: { ja: "説明文の否定と食い違う権限", en: "Permission that the description denies" },
    meaning: {
      ja: "説明文には使わないと読める文がありますが、アプリはこの権限を求めています。",
      en: "The description says, as far as its words show, that this is not used, but the app asks for the permission.",
    },
    action: {
      ja: "該当する文を読み、説明文と権限のどちらを直すかを決めてください。言い回しによっては読み違いがあります。",
      en: "Read the sentence, and correct either the description or the permission. The method can misread unusual wording.",
    },
  },
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
