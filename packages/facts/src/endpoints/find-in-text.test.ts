import { describe, expect, it } from "vitest";
import { findBareHost, findUrls } from "./find-in-text.ts";

const hosts = (text: string): readonly string[] => findUrls(text).map(({ host }) => host);

describe("addresses in a text", () => {
  it("are every URL with its host, without user, port and the punctuation of the sentence", () => {
    expect(findUrls("See https://User@API.Example.com:8443/v1?a=b. Or (ws://live.example.net)!")).toEqual([
      { host: "api.example.com", url: "https://User@API.Example.com:8443/v1?a=b", scheme: "https" },
      { host: "live.example.net", url: "ws://live.example.net", scheme: "ws" },
    ]);
    expect(hosts("http://192.168.0.1/ http://localhost:8080")).toEqual(["192.168.0.1", "localhost"]);
  });

  it("have a host: placeholders and halves of addresses are none", () => {
    for (const text of ["https://", "http://%s/path", "https://{host}/", "http://a", "http://256.1.1.1/", "xhttp://a.example/"]) {
      expect(hosts(text)).toEqual([]);
    }
    expect(hosts(`https://${"a.".repeat(125)}jp/`)).toHaveLength(1);
    expect(hosts(`https://${"a.".repeat(126)}jp/`)).toEqual([]);
  });

  it("are cut at a length that still tells where they lead", () => {
    expect(findUrls(`https://a.example/${"x".repeat(1_000)}`)[0]?.url).toHaveLength(300);
  });

  it("cost time in proportion to the text, whatever stands in it", () => {
    const start = performance.now();
    expect(hosts(`http://a.example/${".".repeat(2_000_000)}x`)).toEqual(["a.example"]);
    expect(hosts(`http://${"a.".repeat(2_000_000)}-`)).toEqual([]);
    expect(hosts(`http://${":1".repeat(2_000_000)}`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("can be written without a scheme, but names of classes and properties look alike", () => {
    expect(findBareHost("api.example.co.jp")).toEqual({ host: "api.example.co.jp", url: null, scheme: null });
    expect(findBareHost("163.example.com")?.host).toBe("163.example.com");
    for (const text of [
      "com.example.io",
      "a_b.example.com",
      "example.data",
      "example.com/path",
      "line.separator",
      "1.2.4.dev",
      "patch.info",
    ]) {
      expect(findBareHost(text)).toBeNull();
    }
  });
});
