import { describe, expect, test } from 'vitest'
import { findDuplicates } from './index.ts'

/** Each line one restaurant as two guides write it: name, street, phone. Names and streets of our own making. */
const twice = `
Arnold Morton's of Chicago|435 S. La Cienega Blv.|310/555-1501=arnold mortons of chicago|435 S. La Cienega Boulevard|310-555-1501
Hotel Bel-Air|701 Stone Canyon Rd.|310/555-1211=Bel-Air Hotel|701 Stone Canyon Road|310-555-1211
Zeno's Delicatessen|12224 Ventura Blvd.|818/555-1221=Zeno's Deli|12224 Ventura Blvd|818-555-1221
Fennel|8358 Sunset Blvd. West|213/555-6677=Fennel at the Arbor|8358 Sunset Blvd.|213-555-6677
Restaurant Kato|1972 N. Hillhurst Ave.|213/555-1891=Kato|1972 Hillhurst Ave.|213-555-1891
Yu's Gourmet Chinese Cuisine|67 N. Raymond Ave.|818/555-0855=Yu's|67 N Raymond Avenue|818-555-0855
Second Street Deli|156 Second St. at 10th St.|212/555-0606=2nd St. Deli|156 2nd Street|212-555-0606
Steak House, The|2880 Las Vegas Blvd. S|702/555-0410=The Steakhouse|2880 Las Vegas Blvd.|702-555-0410
L'Oranger|903 N. La Cienega Blvd.|310/555-9770=Oranger|903 N. La Cienega|310-555-9770
Jo Jo|160 E. 64th St.|212/555-5656=JoJo|160 East 64th Street|212-555-5656
Les Célébrités|160 Central Park S|212/555-5113=Les Celebrites|155 W. 58th St.|212-555-5113
Carlton Cafe (Buckhead)|3434 Peachtree Rd. NE|404/555-2700=Cafe Carlton Buckhead|3434 Peachtree Rd.|404-555-2700
Carlton Dining Room (Buckhead)|3434 Peachtree Rd. NE|404/555-2700=Dining Room Carlton Buckhead|3434 Peachtree Rd.|404-555-2700
The Palm|9001 Santa Monica Blvd.|310/555-8811=Palm (Los Angeles)|9001 Santa Monica Blvd.|310-555-8811
Palm|837 Second Ave.|212/555-2953=Palm|837 2nd Ave.|212-555-2953
Virgil's|152 W. 44th St.|212/555-9494=Virgil's Real BBQ|152 W. 44th St.|212-555-9494
Grill on the Alley|9560 Dayton Way, Los Angeles|310/555-0615=Grill, The|9560 Dayton Way, Beverly Hills|310-555-0615
Chez Michel|804 North Point St., San Francisco|415/555-7036=Chez Michel|804 Northpoint, San Francisco|415-555-7036
Aquavit|13 W. 54th St. New York|212/555-7311=Aquavit|13 W. 54th St. New York City|212-555-7311
`
const once = `
Palm (Las Vegas)|3500 Las Vegas Blvd. S|702/555-7256
Palace Court|3570 Las Vegas Blvd. S|702/555-7110
Empress Court|3570 Las Vegas Blvd. S|702/555-7731
Nugget Buffet|129 Fremont St.|702/555-7111
Stefano's|129 Fremont St.|702/555-7111
Cafe Bizet|14016 Ventura Blvd.|818/555-3536
Cafe Nicolas|323 E. 58th St.|212-555-6769
The Coffee Shop|29 Union Sq.|212-555-7969
The Coffee Bean|1 Main St.|310-555-1234
Union Square Cafe|21 E. 16th St.|212/555-4020
Aquavit Cafe|13 W. 55th St. New York|212/555-1311
River Cafe|1 Water St., Brooklyn|718/555-5200
River Grill|1 Water St., St. Louis|314/555-5299
Cafe Carlton|3434 West St., Atlanta|404/555-1000
`

const lines = (text: string): string[] => text.trim().split('\n')
const recordOf = (text: string, row: number) => {
  const [name = '', address = '', phone = ''] = text.split('|')
  return { row, name, address, phones: [phone] }
}

describe('restaurants of two guides', () => {
  test('F1 is at least 0.95', () => {
    const texts = [...lines(twice).flatMap((line) => line.split('=')), ...lines(once)]
    const { pairs } = findDuplicates(texts.map(recordOf))
    const right = pairs.filter(({ a, b }) => a % 2 === 0 && b === a + 1 && b < lines(twice).length * 2).length
    const [precision, recall] = [right / pairs.length, right / lines(twice).length]
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.95)
  })
})
