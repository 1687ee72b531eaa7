/** Texts of the web server: what it refuses and what it says when it starts. */
export const http: Readonly<Record<string, string>> = {
  'http.kind.invalid': 'The request is wrong',
  'http.kind.unauthenticated': 'Sign in first',
  'http.kind.forbidden': 'Not permitted',
  'http.kind.notFound': 'Not found',
  'http.kind.conflict': 'In conflict with what is there',
  'http.kind.precondition': 'Somebody else has changed it',
  'http.kind.tooLarge': 'Too large',
  'http.kind.tooMany': 'Too often',
  'http.kind.unavailable': 'Not available at the moment',
  'http.kind.defect': 'The program failed',
  'http.defect':
    'Something unexpected went wrong and nothing was changed. Try again; if it stays, tell your administrator the number {request}.',
  'http.unauthenticated': 'Please sign in.',
  'http.forbidden': 'You do not have this permission ({permission}). Ask your administrator.',
  'http.foreignOrigin': 'The request came from another site and was refused. Use the pages of Huike.',
  'http.notFound': 'There is nothing here, or you may not see it.',
  'http.conflict': 'Something else happened at the same time; nothing was saved. Reload and try again.',
  'http.invalidField': '“{field}” is not right: {problem}',
  'http.invalidBody': 'The content of the request is not right: {problem}',
  'http.badBody': 'The content of the request is no proper JSON.',
  'http.mediaType': 'Content of this type is not accepted.',
  'http.unstorable':
    'The content holds characters or numbers that cannot be stored. Remove them and try again.',
  'http.bodyTooLarge': 'The content is too large and was not saved. Split it and try again.',
  'http.cursor': 'The place to go on from is wrong. Please begin with the first page',
  'http.noFile': 'The request holds no file. Choose one.',
  'http.ifMatch': 'If-Match should be a version such as "7", not {given}.',
  'http.idempotencyKey': 'Idempotency-Key should be 1 to 128 visible ASCII characters.',
  'http.idempotencyReuse': 'This Idempotency-Key was used for another request. Take a new one.',
  'http.tooMany': 'Too many requests. Try again in {seconds} seconds.',
  'http.unavailable':
    'The database cannot be reached; nothing was saved. Try again shortly; what was saved before is safe.',
  'http.serve': 'Run the server: database, web pages and API',
  'http.serve.ready': 'Huike is running: open {address} in your browser (data in {where}, Ctrl-C stops it)',
  'http.serve.stopping': 'Stopping …',
  'http.serve.portBusy':
    'Port {port} is in use by another program. Close it, or take another port: npm start -- --port 3001',
  'http.serve.portForbidden': 'You may not use port {port}. Take one from 1024 up, such as --port 3000',
  'http.serve.hostUnknown':
    'This computer has no address {host}. Use localhost (this computer only) or 0.0.0.0 (the local network)',
  'http.serve.notRunning':
    'Huike is not running on the data in {folder}. Run npm start in another terminal first, then try again.',
  'http.config.invalid': 'The setting {name} cannot be “{given}”. See docs/reference/configuration.md',
  'http.config.tlsPair': 'HUIKE_TLS_CERT and HUIKE_TLS_KEY must be set together',
  'http.config.modelPair': 'HUIKE_MODEL_URL and HUIKE_MODEL must be set together',
  'http.serve.noJobs': 'leave the background work to huike worker',
  'http.worker': 'do the background work (imports, recomputation, backups), beside huike serve --no-jobs',
  'http.worker.ready': 'Doing the background work',
  'http.setting.port': 'Port of the web pages and the API',
  'http.setting.host':
    'Address to listen at: localhost for this computer only, 0.0.0.0 for phones in the local network too',
  'http.setting.publicUrl':
    'The address that people type, such as https://crm.example.com; invitation links begin with it',
  'http.setting.dataFolder': 'Folder of the data (default: data in the folder of the program)',
  'http.setting.backupFolder':
    'Folder of the daily backups (default: backups in the folder of the data); better on another disk',
  'http.setting.backupHour': 'Hour of the daily backup (0 to 23, time of Beijing); off makes none',
  'http.setting.databaseUrl': 'Use a PostgreSQL (15 or later) of your own instead of the embedded one',
  'http.setting.databaseConnections': 'Connections to the database at a time',
  'http.setting.tlsCertFile': 'File with the certificate for https (PEM)',
  'http.setting.tlsKeyFile': 'File with the private key for https (PEM)',
  'http.setting.trustProxy': '1 behind a reverse proxy: addresses of clients are taken from X-Forwarded-For',
  'http.setting.demo': 'Load the sample workspace at the first start',
  'http.setting.logLevel': 'How much is logged: fatal, error, warn, info, debug, trace or silent',
  'http.setting.metricsToken':
    'Token to read /metrics from other computers (16 characters or more); without it only from this one',
  'http.setting.modelUrl':
    'Address of a language model (OpenAI-compatible, such as https://api.example.com/v1); without it none is used and no text leaves',
  'http.setting.modelName': 'Name of the language model',
  'http.setting.modelKey': 'Key for the language model',
  'http.setting.modelDailyTexts': 'Records that the model reads a day and workspace at most',
  'http.docs.title': 'The API of Huike',
  'http.docs.intro':
    'Every request goes below /api/v1 in the session of someone who has signed in. Refusals are problem+json whose code never changes. Amounts are whole 分, days are written 2024-03-15.',
  'http.docs.errors': 'Error codes',
  'http.docs.access': 'needs',
  'http.docs.body': 'Body',
  'http.docs.answer': 'Answer'
}
