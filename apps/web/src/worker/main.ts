import { serve } from "@akashi/page/worker";
import type { Tasks, WorkStage } from "../protocol.ts";
import { Session } from "./session.ts";

// An analysis takes seconds; in a worker the page stays alive meanwhile.
const session = new Session();
serve<Tasks, WorkStage>((question, onStage) => session.answer(question, onStage));
