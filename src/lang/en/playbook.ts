/** Texts of the playbook: what is wrong with one, its sections, its commands. */
export const playbook: Readonly<Record<string, string>> = {
  'playbook.invalid': 'The playbook is not right.',
  'playbook.changedMeanwhile': 'Somebody has just saved version {version}. Look at it before you save yours.',
  'playbook.noSuchVersion': 'There is no version {version}',
  'playbook.restoredNote': 'Version {version} brought back',
  'playbook.ifMatchNeeded': 'If-Match is missing: read the playbook first and name its version',
  'playbook.unknownKey': 'Unknown key “{key}”',
  'playbook.missing': 'This is missing',
  'playbook.type': 'Wrong type, should be {expected}',
  'playbook.value': 'Not one of the possible values: {allowed}',
  'playbook.tooSmall': 'Too small, at least {minimum}',
  'playbook.tooBig': 'Too large, at most {maximum}',
  'playbook.format': 'Not written as {pattern}',
  'playbook.shape': 'Not written as it should be',
  'playbook.builtInField': '"{name}" is the name of a built-in field; choose another one',
  'playbook.noOptions': 'A choice needs at least one option',
  'playbook.duplicate': '“{name}” stands here twice',
  'playbook.unknownNamespace': 'No tag namespace “{name}” is defined',
  'playbook.unknownNamespaceOfTag': 'The namespace of the tag “{tag}” is not defined',
  'playbook.unknownTag': 'No rule or list gives the tag “{tag}”, so the condition never holds',
  'playbook.unknownFact': 'There is no fact “{name}”',
  'playbook.unknownNeed': 'The vocabulary of needs lacks “{name}”',
  'playbook.unknownField': 'The field catalogue lacks “{name}”',
  'playbook.unknownMaterial': 'The list of materials lacks “{name}”',
  'playbook.unknownRole': 'The vocabulary of roles lacks “{name}”',
  'playbook.unknownMethod': 'The vocabulary of methods lacks “{name}”',
  'playbook.unknownRegion': 'No region “{name}” is defined',
  'playbook.unknownSegment': 'No segment “{name}” is defined',
  'playbook.unknownTerm': 'The vocabulary lacks “{term}”, so comparing “{fact}” with it never holds',
  'playbook.tagCycle': 'A tag rule cannot depend on tags',
  'playbook.contradiction': 'This condition can never hold; the places that contradict: {places}',
  'playbook.unreachable': 'Never reached: covered by {covered} before it',
  'playbook.amount': '“{text}” is no amount; write 500000 or 50万',
  'playbook.notAbove': '{value} should be above {than}',
  'playbook.cadence': 'The least {min} of the cadence is above its most {max}',
  'playbook.tooManyPoints': 'The points sum up to {sum}, more than 100',
  'playbook.neverReached': 'Above the sum {sum} of the points, never reached',
  'playbook.weights': 'The weights sum up to {sum}, not 100',
  'playbook.warn.gap':
    '{fact} between {from} and {to} is left out: {below} ends at {from}, {above} begins at {to}; customers between are of neither',
  'playbook.warn.gapAt':
    'Customers with {fact} of just {from} are of neither: {below} and {above} both leave this number out',
  'playbook.warn.gapElse':
    'Customers with {fact} between {from} and {to} fall to {rest}: {below} ends at {from}, {above} begins at {to}',
  'playbook.warn.overlap':
    '{below} and {above} both claim {fact} from {from} to {to}; {first}, which stands first, takes it',
  'playbook.warn.overlapBoth':
    '{below} and {above} both claim {fact} from {from} to {to}; customers between get both tags',
  'playbook.warn.day.ago': '{days} days ago',
  'playbook.warn.day.ahead': '{days} days from now',
  'playbook.warn.day.today': 'today',
  'playbook.warn.below':
    'Customers with {fact} below {bound} get no grade: the lowest, {step}, begins at {bound}',
  'playbook.warn.above':
    'Customers with {fact} of {bound} or more get no grade: the highest, {step}, ends at {bound}',
  'playbook.warn.boundElsewhere':
    'Here the bound of {fact} is still {bound}, while that of {grade} is {other}',
  'playbook.warn.tagUngiven':
    'Nothing gives the tag “{tag}”: the values of its namespace come from closed lists that lack it; only a person could add it',
  'playbook.warn.gradeUngiven': 'No rule gives the grade {grade}; only a person could',
  'playbook.warn.tagCovered':
    'Its namespace keeps one value and {covered} before it takes everybody: this tag is never given',
  'playbook.warn.noStrategy': 'Customers of these grades (and stages) may have no strategy: {who}',
  'playbook.warn.noStrategyForSome':
    'Some customers have no strategy: one at the end that holds for everybody would take them',
  'playbook.warn.noPace':
    'Customers of these grades (and stages) may have neither a strategy nor a pace and are met once in 30 days: {who}',
  'playbook.warn.slower': 'Once in {days} days is slower than {next} below it, once in {nextDays} days',
  'playbook.warn.ceiling': 'That is {times} times in 30 days, more than the ceiling of {ceiling} ever allows',
  'playbook.warn.deepSooner':
    'A deep contact each {days} days is asked for, but a contact only each {pace} days',
  'playbook.warn.leftOut.strategy': 'The order lacks strategies: the paces that they name are never used',
  'playbook.warn.leftOut.grade':
    'The order lacks grades: their paces are never used, and customers without a strategy are met once in 30 days',
  'playbook.warn.objectionLate':
    'Objections may come within {value} hours, after the {than} hours in which a lead is to be accepted',
  'playbook.warn.recordLate':
    'A record is due within {value} hours, after the solution that is due within {than}',
  'playbook.warn.highLater':
    'Customers of high value are reviewed each {value} days, less often than the others ({than})',
  'playbook.warn.cycleCapped': 'Each {value} days is never used: needs are reviewed each {than} days',
  'playbook.warn.warnedAtOnce':
    'A warning {days} days before, where customers of {grade} go back after {reclaim}: they are warned of at once',
  'playbook.warn.reclaimedBeforeDue':
    'Customers of {grade} go back after {days} days, before the follow-up each {pace} days is due',
  'playbook.warn.moreThan': '{value} a day is more than {than} in all and never used',
  'playbook.warn.triggerUnknown':
    'No major change is called “{trigger}”, so these words are not listened for: if it was renamed, rename it here too',
  'playbook.warn.triggerTwice':
    '“{name}” means the same as “{first}”: what is noticed by itself is noted as “{first}” only',
  'playbook.warn.lessLikely': '{value}% is less than the {than}% of {before} before it',
  'playbook.yaml': 'YAML syntax error: {detail}',
  'playbook.tooLong': 'The file is too long, at most {maximum} characters',
  'playbook.slip.tab': 'indent with spaces, not with tabs',
  'playbook.slip.indent': 'the indentation is uneven: items of one level begin in one column',
  'playbook.slip.twice': 'one key is written twice',
  'playbook.slip.unclosed': 'a closing quote, bracket or colon is missing',
  'playbook.slip.unexpected': 'there is something here that cannot be read',
  'playbook.slip.nested':
    'nothing can be nested within this line; begin a new one and indent it, or put the text in quotes',
  'playbook.slip.start': 'a text cannot begin with this sign; put it in quotes',
  'playbook.slip.several': 'a file holds one playbook only (remove the extra ---)',
  'playbook.notAPlaybook': 'This is no playbook',
  'playbook.command.playbook': 'The playbook',
  'playbook.command.export': 'Write the default playbook as YAML to edit',
  'playbook.command.out': 'File to write, standard output without it',
  'playbook.command.check': 'Check a playbook',
  'playbook.command.checkJson': 'Print JSON',
  'playbook.command.written': 'Written to {file}',
  'playbook.command.sound': '{file}: no findings',
  'playbook.command.finding': '{file}:{line}:{column} {path} {text}',
  'playbook.command.count': '{count} findings',
  'playbook.command.warned': '{count} warnings; the playbook can be used all the same',
  'playbook.command.refused': '{file} has {count} findings and was not used',
  'playbook.command.missing': 'Cannot find the file {file}. Check the path and the name.',
  'playbook.command.folder': '{file} is a folder, not a file.',
  'playbook.command.unreadable': 'Cannot read {file}: {detail}',
  'playbook.command.unwritable': 'Cannot write {file}: {detail}',
  'playbook.section.top':
    'The Huike playbook: the sales method of the team.\nConditions: { fact: key, operator: value }, combined by all / any / not; amounts such as 50万; source says where a value comes from, ours is Huike’s own.',
  'playbook.section.vocabulary': 'Vocabularies: the standard term and how people say it',
  'playbook.section.fields': 'Field catalogue: required in a full file, weight in completeness',
  'playbook.section.customFields':
    'Custom fields: a key is never renamed once in use; of is customer, contact or need',
  'playbook.section.scenarios': 'Four collection scenarios: fields, opening, prompts and output',
  'playbook.section.tags':
    'Tags: namespaces and automatic rules; portraitLine is the order of the portrait in one line',
  'playbook.section.size': 'Size: national standard, head-count bands and aliases',
  'playbook.section.regions': 'Sales regions: two digits a province, four a city, the first is shown first',
  'playbook.section.offer': 'What we offer: needs served, industries and price band',
  'playbook.section.idealCustomer': 'The ideal customer',
  'playbook.section.needMatch': 'Points and levels of the need match',
  'playbook.section.scores': 'Scores of the four portrait dimensions, 100 each',
  'playbook.section.dimensionPurpose': 'What each dimension is for',
  'playbook.section.screening': 'Screening of leads',
  'playbook.section.leads': 'Leads: intent, scoring, gates and plays',
  'playbook.section.grades': 'Customer grades: in order, the first that holds wins',
  'playbook.section.cadences': 'Cadence: precedence, caps and first contact',
  'playbook.section.strategies': 'Strategies: in order, the first that holds wins',
  'playbook.section.segments': 'Segments and suggestions',
  'playbook.section.needPriority':
    'Need priority: P0 threatens the business, P1 urgent and important, else P2',
  'playbook.section.verification': 'Verification: usual revenue a head by industry',
  'playbook.section.slas': 'Time limits in hours',
  'playbook.section.refresh': 'Refresh cycles in days, and triggers',
  'playbook.section.stages': 'Sales stages',
  'playbook.section.materials': 'Materials',
  'playbook.section.forms': 'Forms and interviews: limits and notices',
  'playbook.section.pool': 'The pool',
  'playbook.section.departmentFeeds': 'What each department receives',
  'playbook.section.retention': 'Retention in days'
}
