import { ANDROID } from "./tables/android.ts";
import { COLLECTIONS } from "./tables/collections.ts";
import { CONCURRENCY } from "./tables/concurrency.ts";
import { DATABASES } from "./tables/databases.ts";
import { FRAGMENTS } from "./tables/fragments.ts";
import { HTTP_CLIENTS } from "./tables/http-clients.ts";
import { HTTP_REQUESTS } from "./tables/http-requests.ts";
import { ITEMS } from "./tables/items.ts";
import { JETPACK } from "./tables/jetpack.ts";
import { KOTLIN_LIBRARIES } from "./tables/kotlin.ts";
import { REFLECTION } from "./tables/reflection.ts";
import type { Rows } from "./tables/rows.ts";
import { STREAMS } from "./tables/streams.ts";
import { TEXTS } from "./tables/texts.ts";
import { TRAVERSALS } from "./tables/traversals.ts";

/**
 * What methods do that are not executed, by class and method; `name/2` is for calls with two arguments. The operations are those
 * of `operations.ts`; numbers are positions of arguments, the receiver being 0. From the documentation of Android and Java
 * (https://developer.android.com/reference) and of the libraries named.
 */
export const LIBRARY_MODELS: Readonly<Record<string, Rows>> = {
  ...TEXTS,
  ...COLLECTIONS,
  ...STREAMS,
  ...ANDROID,
  ...DATABASES,
  ...FRAGMENTS,
  ...CONCURRENCY,
  ...REFLECTION,
  ...HTTP_REQUESTS,
  ...HTTP_CLIENTS,
  ...KOTLIN_LIBRARIES,
  ...JETPACK,
  ...ITEMS,
  ...TRAVERSALS,
};

/** Libraries that an app brings along and of which the model is taken, not the code: HTTP clients, whose code hides the sink. */
export const REPLACED_PACKAGES: readonly string[] = [
  "okhttp3.",
  "okio.",
  "com.android.volley.",
  "org.apache.http.",
  "retrofit2.",
  "com.google.android.gms.tasks.",
  "org.chromium.net.",
  "io.ktor.",
  "io.reactivex.",
  "rx.",
  "org.json.",
  "com.google.gson.",
  "com.squareup.moshi.",
  "com.fasterxml.jackson.databind.",
  "org.greenrobot.eventbus.",
  "de.greenrobot.event.",
  "com.squareup.otto.",
];
