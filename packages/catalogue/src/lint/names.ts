/*
 * Names that are too broad to say whose code or server it is. A prefix or host here would put strangers under one module.
 */

/** Packages that many publishers share, or that belong to the platform and its own libraries. */
export const BROAD_PACKAGES: ReadonlySet<string> = new Set([
  ...["android", "androidx", "java", "javax", "kotlin", "kotlinx", "dalvik", "junit"],
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
  ...["com.android", "com.google", "com.google.android", "com.google.android.gms", "com.amazon", "com.amazonaws"],
  ...["com.microsoft", "com.huawei", "com.samsung", "com.sony", "com.github", "io.github", "org.apache", "com.apple"],
]);

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
  ...[
    "appspot.com",
    "googleapis.com",
    "storage.googleapis.com",
    "googleusercontent.com",
    "cloudfunctions.net",
    "run.app",
    "web.app",
  ],
  ...["herokuapp.com", "github.io", "githubusercontent.com", "vercel.app", "netlify.app", "sakura.ne.jp", "example.com"],
]);

/** Words that a registered name of a company carries in one of the usual languages. */
const CORPORATE_FORMS: readonly RegExp[] = [
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|公益財団法人|有限公司|주식회사|유한회사/u,
  /\b(inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|plc|pbc|lp|llp|gmbh|ag|se|ug|kg|sa|sas|sarl|bv|nv|ab|as|aps|oy|oyj|spa|srl|sl|pte|pty|kk|gk|foundation|doo|kft|zrt|ltda|jsc|ooo|fze|dmcc|sp|association|holdings|international)\b/iu,
  /\b(s\.?\s?a\.?\s?s?|b\.\s?v|n\.\s?v|a\/s|s\.\s?r\.\s?l|s\.\s?p\.\s?a|sp\.\s?z\s?o\.\s?o|d\.\s?o\.\s?o|k\.\s?k|g\.\s?k|l\.\s?p)\b/iu,
];

/** True where the name has the form of a registered company name, e.g. `株式会社サンプル` or `Sample GmbH`. */
export const hasCorporateForm = (name: string): boolean => CORPORATE_FORMS.some((form) => form.test(name));

/** True where the name is written like a domain, e.g. `sample.com`: a sign that it was guessed from a host. */
export const looksLikeDomain = (name: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/iu.test(name.trim());
