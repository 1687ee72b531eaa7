import { message, type Params } from '#kernel/result'
import { translate } from '#lang'
import type { CommandContext, RegisterCommands } from '#platform/command-line'
import type { HandedLink } from '../contract.ts'
import type { Moment } from '../service/deps.ts'

/** The database of the installation, opened for one command. */
export type UserAccess = Readonly<{
  makeLinkFor: (
    email: string,
    moment: Moment,
    options: Readonly<{ dropSecondFactor: boolean }>
  ) => Promise<HandedLink | null>
  moment: Moment
  /** Where people reach the app: `https://huike.example.cn`. */
  address: string
  close: () => Promise<void>
}>

type ResetOptions = Readonly<{ json?: true; dropSecondFactor?: true }>

const reset = async (
  given: string,
  options: ResetOptions,
  context: CommandContext,
  open: () => Promise<UserAccess>
): Promise<void> => {
  const say = (what: string, params: Params): string =>
    translate(context.language, message(`identity.command.${what}`, params))
  const email = given.trim().toLowerCase()
  const access = await open()
  try {
    const link = await access.makeLinkFor(email, access.moment, {
      dropSecondFactor: options.dropSecondFactor === true
    })
    if (link === null) {
      context.err(say('unknown', { email }))
      context.exit(3)
      return
    }
    const url = `${access.address.replace(/\/+$/, '')}${link.path}`
    if (options.json === true) context.out(JSON.stringify({ email, url, expiresAt: link.expiresAt }))
    else {
      context.err(
        say('link', { email, expires: link.expiresAt.slice(0, 16).replace('T', ' ').concat(' UTC') })
      )
      context.out(url)
    }
  } finally {
    await access.close()
  }
}

/** `huike user reset EMAIL`: the way back in where no administrator can help. */
export const createUserCommands =
  (open: () => Promise<UserAccess>): RegisterCommands =>
  (program, context) => {
    const text = (what: string): string => translate(context.language, message(`identity.command.${what}`))
    const user = program.command('user').description(text('user'))
    user
      .command('reset')
      .description(text('reset'))
      .argument('<email>', text('email'))
      .option('--json', translate(context.language, message('cli.json')))
      .option('--drop-second-factor', text('dropSecondFactor'))
      .action((email: string, options: ResetOptions) => reset(email, options, context, open))
  }
