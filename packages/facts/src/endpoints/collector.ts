import { compareText } from "@akashi/bytes";
import type { Endpoint, EndpointPlace } from "../schema.ts";
import type { FoundAddress } from "./find-in-text.ts";

/** Places kept of one address; all are counted. */
const PLACES = 5;
/** Addresses kept of one artifact. */
const ADDRESSES = 20_000;

interface Row {
  readonly address: FoundAddress;
  readonly where: EndpointPlace[];
  count: number;
}

/** Brings together where each address stands. */
export class EndpointCollector {
  readonly #rows = new Map<string, Row>();
  /** Places left out because the artifact names more addresses than are kept. */
  dropped = 0;

  /** Counts a place; it is worked out only where it is kept. */
  add(address: FoundAddress, placeOf: () => EndpointPlace): void {
    this.addAll(address, 1, placeOf);
  }

  /** Counts `count` places at once: a hostile string of a million addresses may stand at a million places. */
  addAll(address: FoundAddress, count: number, placeOf: (index: number) => EndpointPlace): void {
    const key = address.url ?? address.host;
    let row = this.#rows.get(key);
    if (row === undefined) {
      if (this.#rows.size >= ADDRESSES) {
        this.dropped += count;
        return;
      }
      row = { address, where: [], count: 0 };
      this.#rows.set(key, row);
    }
    row.count += count;
    for (let index = 0; index < count && row.where.length < PLACES; index += 1) row.where.push(placeOf(index));
  }

  finish(): readonly Endpoint[] {
    return [...this.#rows.values()]
      .map(({ address, where, count }) => ({ ...address, where, count }))
      .sort((a, b) => compareText(a.host, b.host) || compareText(a.url ?? "", b.url ?? ""));
  }
}
