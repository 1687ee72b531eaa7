import { useText } from '#ui'

const steps = ['file', 'map', 'check', 'done'] as const

/** 1 文件 → 2 对应 → 3 检查 → 4 完成, and where one is. */
export const Steps = ({ at, done }: Readonly<{ at: number; done: boolean }>) => {
  const say = useText()
  return (
    <ol className="import-steps small" aria-label={say('import.web.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index + 1 === at ? 'step' : undefined}
          data-past={index + 1 < at || done || undefined}
        >
          <span>{index + 1}</span> {say(`import.web.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
