/*
 * Names that are too broad to say whose code or server it is. A prefix or host here would put strangers under one module.
 */

/** Packages that many publishers share, or that belong to the platform and its own libraries. */
export const BROAD_PACKAGES: ReadonlySet<string> = new Set([
  ...["android", "java", "javax", "dalvik"],
  ...[
    "com",
    "org",
    "net",
    "io",
    "me",
    "co",
    "jp",
    "de",
    "fr",
    "uk",
    "us",
    "in",
    "cn",
    "kr",
    "tw",
    "ru",
    "app",
    "dev",
    "ai",
    "tv",
  ],
  ...["co.jp", "jp.co", "jp.ne", "jp.or", "ne.jp", "co.kr", "com.cn", "cn.com", "co.uk", "com.au", "com.br"],
  ...["sdk", "lib", "core", "common", "utils", "util", "ads", "analytics", "api", "plugin", "unity", "flutter", "github"],
  ...["com.android", "com.google", "com.google.android", "com.amazon"],
  ...["com.microsoft", "com.huawei", "com.samsung", "com.sony", "com.github", "io.github", "org.apache", "com.apple"],
]);

/**
 * Roots of one publisher with many products below. An ordinary library may claim such a root, so that none of its packages is
 * taken for a stranger's; a module that collects may not, because it would be blamed for all of them.
 */
export const PUBLISHER_ROOTS: ReadonlySet<string> = new Set([
  ...["androidx", "kotlin", "kotlinx", "junit", "com.google.android.gms"],
]);

/**
 * Packages of which other products carry some classes: records that they exchange, or the whole of a library that has another name
 * for one of its uses. A claim on one of them says by which classes it is known.
 */
export const SHARED_PACKAGES: ReadonlySet<string> = new Set([
  ...["com.google.android.gms.auth", "com.google.android.gms.location", "com.google.android.gms.cloudmessaging"],
  ...["com.google.android.gms.gcm", "com.google.android.gms.iid", "com.google.android.gms.internal.measurement"],
  ...["com.google.android.gms.ads.admanager", "com.google.android.gms.ads.doubleclick"],
  ...["com.google.firebase.auth", "com.google.firebase.iid", "com.google.firebase.components"],
]);

/** Roots of the hosts of one provider with many products below: the provider may claim them, a module may not. */
export const PROVIDER_HOSTS: ReadonlySet<string> = new Set(["google.com", "googleapis.com", "gstatic.com"]);

/** Public suffixes and hosting that strangers share. */
export const BROAD_HOSTS: ReadonlySet<string> = new Set([
  ...["co.jp", "ne.jp", "or.jp", "go.jp", "ac.jp", "ad.jp", "gr.jp", "com.cn", "co.kr", "co.uk", "com.au", "com.br", "com.tw"],
  ...["amazonaws.com", "s3.amazonaws.com", "cloudfront.net", "awsglobalaccelerator.com", "elasticbeanstalk.com"],
  ...[
    "akamaihd.net",
    "akamaized.net",
    "akamai.net",
    "edgekey.net",
    "edgesuite.net",
    "fastly.net",
    "cloudflare.net",
    "jsdelivr.net",
  ],
  ...["azureedge.net", "azurewebsites.net", "cloudapp.net", "cloudapp.azure.com", "blob.core.windows.net", "windows.net"],
  ...["appspot.com", "storage.googleapis.com", "googleusercontent.com", "cloudfunctions.net", "run.app", "web.app"],
  ...["herokuapp.com", "github.io", "githubusercontent.com", "vercel.app", "netlify.app", "sakura.ne.jp", "example.com"],
]);
