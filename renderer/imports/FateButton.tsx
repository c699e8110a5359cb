import { Button } from 'react-aria-components';

/** A button of a file's row; a press of it is not a press on the row. */
export function FateButton({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <span
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      <Button className="button is-small" onPress={onPress}>
        {name}
      </Button>
    </span>
  );
}
