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
  'http.noFile': 'The request holds no file. Choose one.',
  'http.ifMatch': 'If-Match should be a version such as "7", not {given}.',
  'http.idempotencyKey': 'Idempotency-Key should be 1 to 128 visible ASCII characters.',
  'http.idempotencyReuse': 'This Idempotency-Key was used for another request. Take a new one.',
  'http.tooMany': 'Too many requests. Try again in {seconds} seconds.',
  'http.unavailable':
    'The database cannot be reached; nothing was saved. Try again shortly; what was saved before is safe.'
}
