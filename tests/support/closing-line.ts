import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with "N passed, N failed", counted from the runner's own results. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      Array.from(module.children.allTests(), (test) => test.result().state),
    );
    const broken = modules.filter(
      (module) =>
        module.errors().length > 0 && [...module.children.allTests("failed")].length === 0,
    );
    const count = (state: string) => states.filter((each) => each === state).length;
    const failed = count("failed") + broken.length + errors.length;
    process.stdout.write(`\n${count("passed")} passed, ${failed} failed\n`);
  }
}
