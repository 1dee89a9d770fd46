import { each, type Rows } from "./rows.ts";

const URL_REQUEST_BUILDER: Rows = {
  addHeader: "absorb 1 2",
  setHttpMethod: "self",
  setUploadDataProvider: "absorb 1",
  build: "self",
};

/** Clients that an app brings along. From the documentation of Cronet, Ktor and Retrofit. */
export const HTTP_CLIENTS: Readonly<Record<string, Rows>> = {
  ...each(["org.chromium.net.CronetEngine", "android.net.http.HttpEngine"], { newUrlRequestBuilder: "request 1" }),
  ...each(["org.chromium.net.UrlRequest$Builder", "android.net.http.UrlRequest$Builder"], URL_REQUEST_BUILDER),
  ...each(["org.chromium.net.UrlRequest", "android.net.http.UrlRequest"], { start: "nothing" }),
  "org.chromium.net.UploadDataProviders": { create: "fresh 0" },

  "io.ktor.client.request.HttpRequestKt": { url: "set-key 1 destination;absorb 1" },
  "io.ktor.client.request.UtilsKt": {
    parameter: "absorb 1 2",
    header: "absorb 1 2",
    headers: "self",
    bearerAuth: "absorb 1",
    basicAuth: "absorb 1 2",
    cookie: "absorb 1 2",
    cookie$default: "absorb 1 2",
  },
  "io.ktor.client.request.HttpRequestBuilder": {
    "<init>": "self",
    getUrl: "self",
    getHeaders: "self",
    setBody: "absorb 1",
    setBodyType: "nothing",
    setMethod: "nothing",
  },
  "io.ktor.http.URLParserKt": { takeFrom: "set-key 1 destination;absorb 1" },
  "io.ktor.http.URLBuilder": { getParameters: "self" },
  ...each(
    [
      "io.ktor.util.StringValuesBuilder",
      "io.ktor.http.HeadersBuilder",
      "io.ktor.http.ParametersBuilder",
      "io.ktor.client.request.forms.FormBuilder",
    ],
    {
      append: "absorb 1 2",
      append$default: "absorb 1 2",
      set: "absorb 1 2",
      build: "self",
    },
  ),
  "io.ktor.http.ParametersKt": { parameters: "filled-by 0 invoke" },
  "io.ktor.http.HeadersKt": { headers: "filled-by 0 invoke" },
  "io.ktor.client.request.forms.FormDslKt": { formData: "filled-by 0 invoke" },
  "io.ktor.client.request.forms.FormBuildersKt": {
    submitForm: "nothing",
    submitForm$default: "nothing",
    submitFormWithBinaryData: "nothing",
    submitFormWithBinaryData$default: "nothing",
  },
  "io.ktor.client.statement.HttpStatement": { "<init>": "wrap 1", execute: "nothing", body: "nothing" },

  "retrofit2.Retrofit$Builder": {
    "<init>": "self",
    baseUrl: "set-key 1 base",
    client: "self",
    callFactory: "self",
    addConverterFactory: "self",
    addCallAdapterFactory: "self",
    build: "self",
  },
  "retrofit2.Retrofit": { create: "client 1", newBuilder: "self" },
  "retrofit2.Call": { execute: "nothing", enqueue: "register 1", clone: "self", cancel: "nothing" },
};
