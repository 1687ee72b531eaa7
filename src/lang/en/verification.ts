/** Texts of verification: what the checks say and propose. */
export const verification: Readonly<Record<string, string>> = {
  'verification.creditCode.proposal': 'Perhaps {code}',
  'verification.industry.contradiction':
    'The stated industry “{stated}” does not fit the products: “{business}” belong to {industry}',
  'verification.industry.proposal': 'Change to {industry}, or complete the main products',
  'verification.revenue.tooHigh':
    'About {perHead} yearly revenue a head, above the usual {low} to {high} (in yuan; {reason})',
  'verification.revenue.tooLow':
    'About {perHead} yearly revenue a head, below the usual {low} to {high} (in yuan; {reason})',
  'verification.revenue.aboveUsual':
    'A yearly revenue from {revenue} up is above the usual {usual} of makers of such products (in yuan; {reason})',
  'verification.revenue.askHeads': 'Verify the revenue and ask for the number of employees',
  'verification.revenue.proposal': 'Verify revenue and employees, and the unit (yuan or 10,000 yuan)',
  'verification.size.disagree':
    'Employees speak for {byEmployees}, revenue for {byRevenue} (standard for {row})',
  'verification.size.proposal': 'Verify employees and revenue',
  'verification.size.stated': 'The stated size “{stated}” is {size} by the national standard for {row}',
  'verification.size.proposalStated': 'Change to {size}, or verify employees and revenue',
  'verification.founding.future': 'The founding date {day} lies in the future',
  'verification.founding.proposal': 'Correct the date from the business licence',
  'verification.experience.longer': '{experience} years of experience, but founded about {age} years ago',
  'verification.experience.proposal': 'Verify both; does the experience include the founder’s earlier work?',
  'verification.budget.share':
    'A budget from {budget} up is {percent}% of the yearly revenue (at most {revenue} yuan)',
  'verification.budget.proposal': 'Verify budget and revenue, or whether it spans several years',
  'verification.areaCode.elsewhere': 'The area code belongs to {phone}, the address is in {address}',
  'verification.areaCode.proposal': 'Is it a branch, or where the contact works?',
  'verification.email.otherDomain': 'The mail domain {mail} is not the website’s {site}',
  'verification.email.proposal': 'Does the contact belong to this company?',
  'verification.role.user': '“{position}” usually decides, but is stated as a user',
  'verification.role.decider': '“{position}” usually uses, but is stated as the decider',
  'verification.role.proposal': 'Ask the contact about his part in the purchase',
  'verification.purchase.past': 'The expected purchase time {day} is over',
  'verification.purchase.proposal': 'Ask for the new purchase time, or whether the need still exists',
  'verification.required.missing': 'Required, but empty',
  'verification.required.noWay': 'No way to reach the customer (phone, mobile, e-mail, WeChat)',
  'verification.required.askWay': 'Find one way from the website or public sources',
  'verification.unclear.clarify': 'Ask the customer for the exact value within 24 hours',
  'verification.unclear.rewrite': 'Write it again in the usual form',
  'verification.personal.idNumber': '“{column}” holds an ID number, which has no business purpose',
  'verification.personal.homeAddress': '“{column}” is a home address, which has no business purpose',
  'verification.personal.proposal': 'Delete it'
}
