// Stands in for the native module @vscode/native-watchdog, which npm would have to compile: it ends an extension host
// whose server is gone and which hangs. Here the server's whole process group is ended instead (startServer.ts).
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
