import type { PlaybookInput } from '../contract.ts'

type Region = PlaybookInput['regions'][number]

const region = (name: string, divisions: string, source: Region['source'] = 'ours'): Region => ({
  name,
  divisions: divisions.split(' '),
  source
})

/** Sales regions by division code, the most telling first: Suzhou is 长三角 before it is 华东. */
export const regions: Region[] = [
  region('长三角', '31 32 33 34', 'S0'),
  region('珠三角', '4401 4403 4404 4406 4407 4412 4413 4419 4420'),
  region('粤港澳大湾区', '4401 4403 4404 4406 4407 4412 4413 4419 4420 81 82'),
  region('京津冀', '11 12 13'),
  region('成渝', '50 5101 5103 5104 5105 5106 5107 5109 5110 5111 5113 5114 5115 5116 5117 5118 5120'),
  region(
    '长江中游',
    '4201 4202 4205 4206 4207 4208 4209 4210 4211 4212 4290 4301 4302 4303 4304 4306 4307 4309 4313 3601 3602 3603 3604 3605 3606 3608 3609 3610 3611'
  ),
  region('华东', '31 32 33 34 35 36 37', 'S3'),
  region('华南', '44 45 46'),
  region('华北', '11 12 13 14 15'),
  region('华中', '41 42 43'),
  region('西南', '50 51 52 53 54'),
  region('西北', '61 62 63 64 65'),
  region('东北', '21 22 23'),
  region('港澳台', '71 81 82')
]
