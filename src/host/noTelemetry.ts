// Stands in for @vscode/extension-telemetry in the bundle: this product sends no telemetry.

/** Same name as the package's default export's class; every method does nothing. */
export class TelemetryReporter {
  readonly telemetryLevel = 'off';
  sendTelemetryEvent(): void {}
  sendTelemetryErrorEvent(): void {}
  sendDangerousTelemetryEvent(): void {}
  sendDangerousTelemetryErrorEvent(): void {}
  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
// eslint-disable-next-line no-restricted-exports -- the shape of the package it replaces
export default TelemetryReporter;
