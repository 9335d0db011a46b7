import { useAnnounce } from '../../ui/Announcer';
import { copyText } from '../../ui/copyText';
import { useViewActions } from '../../view/useView';
import { linkTo, withFixedTimes } from './viewLink';

/** Copies a link to what is shown: as it is, or with its times fixed. */
export function useCopyLink() {
  const { shown } = useViewActions();
  const announce = useAnnounce();
  const copy = async (link: string, text: string) => {
    await copyText(link).then(
      () => announce({ text }),
      () => announce({ text: `The browser did not let the page copy. The link is ${link}` }),
    );
  };
  return {
    asItIs: () => copy(linkTo(shown().view), 'The link is copied. Relative times move with the data.'),
    withFixedTimes: () => copy(linkTo(withFixedTimes(shown())), 'The link is copied. It always shows this very time.'),
  };
}
