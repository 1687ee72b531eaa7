export { api, apiUrl, type CallOptions, type QueryValue } from './client/api.ts'
export {
  ApiProblem,
  conflictOf,
  isConflict,
  isPassing,
  problemOfField,
  problemText,
  UNREACHED
} from './client/api-problem.ts'
export { onReturn, useReached } from './client/connection.ts'
export { createKeys, newKey } from './client/idempotency-key.ts'
export { forgetRecent, noteRecent, recentIds, settleRecent, useRecent, type Recent } from './client/recent.ts'
export { queryClient } from './client/query-client.ts'
export { createStore, useStore, type Store } from './client/store.ts'
export { useSubmit } from './client/use-submit.ts'
export { EmptyState } from './feedback/empty-state.tsx'
export { ErrorState } from './feedback/error-state.tsx'
export { FormProblem } from './feedback/form-problem.tsx'
export { Skeleton, useLate } from './feedback/skeleton.tsx'
export { Button, type ButtonKind } from './form/button.tsx'
export { Checkbox } from './form/checkbox.tsx'
export { useControl } from './form/control.ts'
export { DateInput } from './form/date-input.tsx'
export { Field } from './form/field.tsx'
export { FieldConflict } from './form/field-conflict.tsx'
export { Icon, type IconName } from './form/icon.tsx'
export { IconButton } from './form/icon-button.tsx'
export { PasswordInput } from './form/password-input.tsx'
export { Segmented } from './form/segmented.tsx'
export { Select, type Option } from './form/select.tsx'
export { TextArea, TextInput } from './form/text-input.tsx'
export {
  currentLanguage,
  languageOfMember,
  preferredLanguage,
  showLanguage,
  bringTexts,
  teachTexts
} from './text/language-store.ts'
export { useNamed } from './text/use-named.ts'
export { sayNow, useLanguage, useText, type Say } from './text/use-text.ts'
export { chooseTheme, startTheme, themes, useTheme, type Theme } from './theme.ts'
export { meQuery, useMay, useMe } from './client/me.ts'
export {
  guardSession,
  isSessionAsked,
  leavingSession,
  onSessionBack,
  sessionReturns,
  settleSession,
  useSessionAsked
} from './client/session-end.ts'
export { startLive } from './client/live.ts'
export { showToast, Toasts, withdrawUndo } from './feedback/toast.tsx'
export { useNotice } from './feedback/use-notice.ts'
export { Dialog, Sheet } from './surface/dialog.tsx'
export { Menu, type MenuItem } from './surface/menu.tsx'
export { useHeld, Writing } from './surface/held.tsx'
export { Popover } from './surface/popover.tsx'
export { Amount } from './data/amount.tsx'
export { exactAmountOf, shortAmountOf } from './data/amount-text.ts'
export { BecausePopover, type Because } from './data/because-popover.tsx'
export { GradeBadge, type Grade } from './data/grade-badge.tsx'
export { LongName } from './data/long-name.tsx'
export { ProgressBar } from './data/progress-bar.tsx'
export { Radar, type RadarAxis } from './data/radar.tsx'
export { RelativeDate, RelativeTime } from './data/relative-date.tsx'
export { Tag, type TagHue } from './data/tag.tsx'
export { dayIn, useTimeZone, useToday } from './data/today.ts'
export { AmountInput } from './form/amount-input.tsx'
export { NumberInput } from './form/number-input.tsx'
export { Combobox, type Choice } from './form/combobox.tsx'
export { FactChoice } from './rule/fact-choice.tsx'
export { findFacts, type ChoosableFact } from './rule/find-facts.ts'
export { comparisonKey, isAmount, isWhole, operandKept, shapeOf } from './rule/operand.ts'
export { OperandInput, type OperandValues } from './rule/operand-input.tsx'
export { SeveralChoice } from './rule/several-choice.tsx'
export { valuesFound } from './rule/values-found.ts'
export { Tabs, type Tab } from './surface/tabs.tsx'
export { CommandPalette, type PaletteHit } from './keys/command-palette.tsx'
export { useCommands, type Command } from './keys/commands.ts'
export { KeyboardHelp, keyText } from './keys/keyboard-help.tsx'
export { startShortcuts, useShortcuts, type Shortcut } from './keys/shortcuts.ts'
export { ColumnChooser } from './table/column-chooser.tsx'
export { nextSort, type Column, type Sort } from './table/column.ts'
export { useColumns, type ColumnLayout, type Columns } from './table/use-columns.ts'
export { type RowKey } from './table/use-row-keys.ts'
export { VirtualTable } from './table/virtual-table.tsx'
export { useCurrentInSight } from './surface/use-current-in-sight.ts'
export { useTitle } from './surface/use-title.ts'
