import { findPlatformApis, isPlatformApiClass, listPlatformApis, type PlatformApi } from "@akashi/catalogue/platform";
import type { SourceTable } from "@akashi/program";

/** What a person types into a view is information where the layout says what it is for; `inputs.ts` tells these views. */
const BY_VIEW: ReadonlySet<string> = new Set(["android.widget.EditText.getText"]);

/** Times and measures are in everything that an app does; as information they are told by the calls alone. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set(["UI.DIA.PERF", "UI.ACT.APP_USE"]);

/** What these hand out asks for something; what is then given comes another way. */
const REQUESTS: ReadonlySet<string> = new Set([
  "android.media.projection.MediaProjectionManager.createScreenCaptureIntent",
  "android.webkit.WebChromeClient.onGeolocationPermissionsShowPrompt",
  "android.webkit.WebChromeClient.onPermissionRequest",
  "android.webkit.WebChromeClient.onShowFileChooser",
]);

/** Of calls that show nothing alone, those whose value tells one person from others are followed: a random number that is kept, say. */
const isFollowed = ({ ordinary, informationTypes }: PlatformApi): boolean =>
  informationTypes.some((type) => (ordinary === true ? type.startsWith("UI.ID.") : !NOT_FOLLOWED.has(type)));

const givesInformation = (api: PlatformApi): boolean => isFollowed(api) && !BY_VIEW.has(api.id) && !REQUESTS.has(api.id);

const apisOf = (className: string, member: string, kind: PlatformApi["kind"]): readonly PlatformApi[] =>
  isPlatformApiClass(className)
    ? findPlatformApis(className, member).filter((api) => api.kind === kind && givesInformation(api))
    : [];

/** `content://sms` is the address of `content://sms/inbox` too. */
const isBelow = (uri: string, address: string): boolean => uri === address || uri.startsWith(`${address}/`);

const findContentUri = (uri: string): string | null => {
  if (!uri.startsWith("content://")) {
    const dot = uri.lastIndexOf(".");
    return apisOf(uri.slice(0, dot), uri.slice(dot + 1), "field")[0]?.id ?? null;
  }
  const found = listPlatformApis().find(({ kind, value }) => kind === "content-uri" && value !== null && isBelow(uri, value));
  return found !== undefined && givesInformation(found) ? found.id : null;
};

/** The table of platform APIs as the sources of data flow. */
export const PLATFORM_SOURCES: SourceTable = {
  hasClass: isPlatformApiClass,
  mayRead: (className, member) =>
    apisOf(className, member, "method").length > 0 || apisOf(className, member, "setting").length > 0 || member === "query",
  call: (className, member, texts) => {
    const [method] = apisOf(className, member, "method");
    if (method !== undefined) return method.id;
    const settings = apisOf(className, member, "setting");
    if (settings.length === 0) return null;
    const given = texts();
    return settings.find(({ value }) => value !== null && given.includes(value))?.id ?? null;
  },
  field: (className, member) => apisOf(className, member, "field")[0]?.id ?? null,
  contentUri: findContentUri,
  callback: (className, member) => apisOf(className, member, "callback")[0]?.id ?? null,
};
