import { Group, Slider, Text } from '@mantine/core';
import { useView } from '../../view/useView';
import classes from './ScoreSlider.module.css';
import { TypedScore } from './TypedScore';

/** The lowest record score on the screen: everything follows while it is dragged, the address when it is let go. */
export function ScoreSlider() {
  const { view, setView, previewView } = useView();
  return (
    <Group gap="xs" wrap="nowrap" className={classes.group}>
      <Text size="xs" fw={600} aria-hidden className={classes.label}>
        Score ≥
      </Text>
      <Slider
        className={classes.slider}
        classNames={{ track: classes.track, bar: classes.bar, thumb: classes.thumb }}
        size={6}
        thumbSize={16}
        label={null}
        thumbLabel="Minimum record score"
        value={view.minScore}
        onChange={(minScore) => previewView({ minScore })}
        onChangeEnd={(minScore) => setView({ minScore })}
      />
      <TypedScore />
    </Group>
  );
}
