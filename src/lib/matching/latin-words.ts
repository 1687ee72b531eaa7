const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [from = '', to = ''] = pair.split('=')
        return [from, to]
      })
  )

/** One writing for words of English names and addresses. Ours; street words after USPS Publication 28, appendix C. */
export const canonicalWords = pairs(`
  street=st str=st avenue=ave av=ave boulevard=blvd blv=blvd boul=blvd road=rd drive=dr lane=ln place=pl square=sq court=ct highway=hwy
  parkway=pkwy pky=pkwy terrace=ter plaza=plz center=ctr centre=ctr route=rte suite=ste building=bldg floor=fl mount=mt saint=st fort=ft
  circle=cir crossing=xing expressway=expy freeway=fwy streets=st sts=st avenues=ave aves=ave level=fl
  north=n south=s east=e west=w northeast=ne northwest=nw southeast=se southwest=sw
  first=1 1st=1 second=2 2nd=2 third=3 3rd=3 fourth=4 4th=4 fifth=5 5th=5 sixth=6 6th=6 seventh=7 7th=7 eighth=8 8th=8 ninth=9 9th=9
  tenth=10 10th=10 eleventh=11 twelfth=12 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10
  international=intl int'l=intl manufacturing=mfg technologies=tech technology=tech brothers=bros department=dept restaurante=restaurant
  ristorante=restaurant rest=restaurant delicatessen=deli deli's=deli bbq=barbecue barbeque=barbecue grille=grill saloon=salon n'=n
`)

/** Legal forms and small words, left out of an English name: `Acme Trading Co., Ltd.` is acme trading. */
export const silentWords: ReadonlySet<string> = new Set(
  (
    'inc incorporated ltd limited llc llp plc co corp corporation company gmbh ag sa srl spa bv nv oy ab as kg pty pte kk ' +
    'the a an of and at on in de la le les el los il & n y et'
  ).split(' ')
)

/** Words that many names share; they prove little and may be left out. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    'restaurant cafe bar grill room house hotel inn kitchen bistro diner club group holdings holding international intl global trading tech ' +
    'services service solutions systems industries industrial enterprises enterprise ctr store shop original new city st ave'
  ).split(' ')
)

const MARKS = /\p{M}+/gu

/** Lower case without accents: `L'Orangerie Café` → `l'orangerie cafe`. */
export const bareLatin = (raw: string): string =>
  raw
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")

/** `12th` → `12`, `street` → `st`. */
export const canonicalWord = (word: string): string => {
  const known = canonicalWords.get(word)
  if (known !== undefined) return known
  return /^\d+(?:st|nd|rd|th)$/u.test(word) ? word.replace(/\D+$/u, '') : word
}
