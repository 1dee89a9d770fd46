import { inspect, type InspectAnswer, type InspectRequest } from "./inspect.ts";

// An analysis takes seconds; in a worker the page stays alive meanwhile.
self.addEventListener("message", (event: MessageEvent<InspectRequest>) => {
  void inspect(event.data)
    .catch((error: unknown): InspectAnswer => ({ kind: "failed", message: String(error) }))
    .then((answer) => self.postMessage(answer));
});
